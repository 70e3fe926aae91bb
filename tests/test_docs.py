"""Documents that name what is not there send the next reader astray."""

from __future__ import annotations

import importlib
import re
import sys
import tomllib
from functools import cache
from pathlib import Path

import click
import pytest

from scheduler.cli import scheduler
from scheduler.documents import KINDS
from scheduler.solve import DEFAULT_EFFORT
from scheduler.verify.rule_messages import RULE_MESSAGES
from scheduler.verify.rules import RULES

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "CHANGELOG.md", *(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md")))
RULE_NAMES = tuple(f"R{number}" for number in range(1, 23))
CODE = re.compile(r"```\n?.*?```|`[^`\n]+`", re.DOTALL)
CODE_PATH = re.compile(r"`([a-z_.]+):([A-Za-z_.0-9]+)`")
MODULE = re.compile(r"`((?:instance|rotation|solve|timetable|trips|verify)\.(?!xlsx|docx)[a-z_]+)`")
FILE = re.compile(r"`([\w./]+\.(?:py|csv|xlsx))`")
MADE_BY_SOLVE = ("timetable.xlsx", "rotation.xlsx")


@cache
def text_of(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


@cache
def rule_rows() -> dict[str, list[str]]:
    """The cells of each rule's row in the table of architecture.md."""
    rows = (line.strip("| ").split(" | ") for line in text_of("docs/architecture.md").splitlines())
    return {cells[0]: cells for cells in rows if re.fullmatch(r"R\d+", cells[0])}


def find(module: str, name: str) -> object:
    """What the documents call `module:name`, below `scheduler`; fails where it does not exist."""
    found: object = importlib.import_module(f"scheduler.{module}")
    for part in name.split("."):
        if part in getattr(found, "__dataclass_fields__", {}):  # a field without a default
            return part
        found = getattr(found, part)
    return found


def code_in(document: str) -> str:
    return "\n".join(CODE.findall(text_of(document)))


def options_of(command: click.Command) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts} | {"--help"}


def test_every_rule_has_its_row() -> None:
    """A rule without a row cannot be found by its number."""
    assert tuple(rule_rows()) == RULE_NAMES
    assert len(RULES) == len(RULE_NAMES)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_code_that_documents_name_exists(document: str) -> None:
    """A constraint that has moved would be sought in vain."""
    for module, name in CODE_PATH.findall(text_of(document)):
        find(module, name)
    for module in MODULE.findall(text_of(document)):
        importlib.import_module(f"scheduler.{module}")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_files_that_documents_name_exist(document: str) -> None:
    """A file may be named from the root, or from `scheduler`."""
    for name in FILE.findall(text_of(document)):
        places = (ROOT / name, ROOT / "scheduler" / name)
        assert name in MADE_BY_SOLVE or any(place.is_file() for place in places), name


@pytest.mark.parametrize("rule", RULE_NAMES)
def test_a_rule_is_found_in_solver_and_verifier(rule: str) -> None:
    """The row names where the solver keeps the rule, and the function that checks it."""
    _, _, kept, checked, _, _ = rule_rows()[rule]
    assert CODE_PATH.findall(kept)
    assert not any(module.startswith("verify") for module, _ in CODE_PATH.findall(kept))
    [(module, name)] = CODE_PATH.findall(checked)
    assert find(module, name) is RULES[int(rule[1:]) - 1]


@pytest.mark.parametrize("rule", RULE_NAMES)
def test_a_rule_is_found_by_its_messages(rule: str) -> None:
    """What a user reads leads back to the rule, and no message is left out."""
    listed = re.findall(r"`([^`]+)`", rule_rows()[rule][4])
    assert listed == [key for key in RULE_MESSAGES if key.startswith(f"{rule}.")]


@pytest.mark.parametrize("rule", RULE_NAMES)
def test_a_rule_is_found_in_its_tests(rule: str) -> None:
    [path] = re.findall(r"`([^`]+)`", rule_rows()[rule][5])
    assert f"def test_{rule.lower()}_" in text_of(path)


def test_every_folder_of_the_program_is_on_the_map() -> None:
    """A package that the map leaves out is found by nobody."""
    packages = {path.parent.name for path in (ROOT / "scheduler").glob("*/__init__.py")}
    for package in sorted(packages):
        assert f"`scheduler/{package}/`" in text_of("docs/architecture.md")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", text_of(document)):
        if not target.startswith("http"):
            assert ((ROOT / document).parent / target).exists(), target


def test_readme_says_what_each_dependency_is_for() -> None:
    """Somebody must answer for every package that is installed on a planner's computer."""
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    names = [re.split(r"[<>=~! ]", requirement)[0] for requirement in needed]
    assert [name for name in names if f"`{name}`" not in text_of("README.md")] == []


def test_readme_names_the_commands_that_exist_and_no_others() -> None:
    """A command that is not there is the first thing that a planner would try."""
    named = set(re.findall(r"scheduler ([a-z]+)\b", code_in("README.md")))
    assert named == set(scheduler.commands)


def test_readme_names_options_that_exist() -> None:
    known = set().union(*map(options_of, scheduler.commands.values()))
    code = "\n".join(c for c in CODE.findall(text_of("README.md")) if "pip" not in c)
    assert set(re.findall(r"(?<![\w-])(--[a-z-]+|-o)\b", code)) <= known


def test_readme_tells_which_kind_a_file_belongs_to() -> None:
    """`--only` takes kinds, and a planner knows files; no file may be without a row."""
    rows = re.findall(r"^\| (`.+`) \| `(\w+)` \| ", text_of("README.md"), re.MULTILINE)
    assert {kind for _, kind in rows} == set(KINDS)
    for document in ("README.md", "outputs/README.md"):
        for files, _ in rows:
            for file in re.findall(r"`([\w.]+/?)", files):
                assert f"`{file}" in text_of(document)


def test_every_package_that_is_imported_is_a_dependency() -> None:
    """What came along with another package is missing once that one no longer needs it."""
    needed = tomllib.loads(text_of("pyproject.toml"))["project"]["dependencies"]
    names = {re.split(r"[<>=~! ]", requirement)[0] for requirement in needed}
    known = {name.replace("-", "_") for name in names} | {"docx", "scheduler"}  # python-docx
    for path in (ROOT / "scheduler").rglob("*.py"):
        lines = path.read_text(encoding="utf-8")
        imported = set(re.findall(r"^ *(?:from|import) ([a-z]\w*)", lines, re.MULTILINE))
        assert imported <= known | sys.stdlib_module_names, path


def test_readme_tells_the_effort_that_is_made() -> None:
    """A planner who waits longer than README says believes that the program hangs."""
    told = f"`--effort` (thousands of visits looked at, default {DEFAULT_EFFORT})"
    assert told in text_of("README.md")


def test_workbooks_that_readme_names_exist() -> None:
    for path in re.findall(r"inputs/\w+\.xlsx", text_of("README.md")):
        assert (ROOT / path).is_file(), path


def test_the_test_command_of_readme_is_what_the_check_runs() -> None:
    """Otherwise the check would not notice that the README's command fails."""
    command = 'pip install ".[test]" && pytest'
    assert f"\n{command}\n" in text_of("README.md")
    run = text_of(".ci/run").replace("pip install --quiet", "pip install")
    assert f"\n{command}\n" in run

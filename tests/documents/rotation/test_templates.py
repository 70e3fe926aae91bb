"""Templates that an office has changed: used where they are right, explained where they are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from scheduler.documents import BrokenTemplateError, Source, check_templates
from scheduler.documents.rotation import write_rotation
from scheduler.documents.rotation.annex import sending_units
from scheduler.documents.rotation.check import template_faults
from scheduler.documents.rotation.fault_messages import FAULT_MESSAGES
from scheduler.documents.rotation.presence import station_months
from scheduler.documents.rotation.tags import TAGS, YES_NO, describe
from scheduler.documents.rotation.templates import NAMES, find_templates
from scheduler.documents.rotation.values import decision_values, plan_values
from scheduler.documents.rotation.words import words
from scheduler.instance import Instance
from scheduler.language import Language
from scheduler.plan import Plan
from tests.documents.rotation.samples import text_of, write_table_template, write_template

ROOT = Path(__file__).parents[3]
NAME = "rotation.docx"


def said(folder: Path, language: Language = "vi") -> str:
    """What is told about the templates of `folder`."""
    with pytest.raises(BrokenTemplateError) as caught:
        check_templates(folder)
    return caught.value.say(language)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_shipped_templates_are_right(language: Language) -> None:
    for template in find_templates(None, language):
        assert list(template_faults(template)) == []


def test_an_own_template_takes_the_place_of_the_shipped_one(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Word has cut the tag into three runs; the decision's template stays the program's."""
    own = write_template(tmp_path / "own", NAME, ["Năm {{| nam |}} của {{ so_bac_si }} bác sĩ"])
    check_templates(own)
    write_rotation(tmp_path, Source(instance, plan, "vi", templates=own))
    assert text_of(tmp_path / NAME) == "Năm 2027 của 2 bác sĩ"
    assert "QUYẾT ĐỊNH" in text_of(tmp_path / "decisions" / "BV.docx")


def test_lists_in_tables_and_conditions_work(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    own = write_table_template(
        tmp_path / "own",
        "decision.docx",
        ["{%tr for d in danh_sach %}", "{{ d.tt }}. {{ d.ho_ten }}", "{%tr endfor %}"],
    )
    own = write_template(
        own, NAME, ["{%p if co_luan_phien %}", "Có", "{%p else %}", "Không", "{%p endif %}"]
    )
    check_templates(own)
    write_rotation(tmp_path, Source(instance, plan, "vi", templates=own))
    assert text_of(tmp_path / NAME) == "Có"
    assert text_of(tmp_path / "decisions" / "BV.docx") == "1. +Giàng Thị Sử"


def test_a_result_holds_the_templates_to_change_and_what_their_tags_mean(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """What HR takes from a result must work as it is, and give the same documents."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    write_rotation(tmp_path / "a", Source(instance, plan, "vi"))
    copied = tmp_path / "a" / "templates"
    check_templates(copied)
    write_rotation(tmp_path / "b", Source(instance, plan, "vi", templates=copied))
    for name in (NAME, "decisions/BV.docx", "templates/tags.txt"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    text = (copied / "tags.txt").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in text
    assert "cac_don_vi[].danh_sach[].ho_ten" in text.decode("utf-8-sig")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("{{ nma }}", ("“nma”", "hãy viết “nam”")),
        ("{{ Nam }}", ("“Nam”", "“nam”")),
        ("{{ số_bác_sĩ }}", ("“số_bác_sĩ”", "“so_bac_si”")),
        ("{{ nam }", ("“{{ nam }”", "thiếu hoặc thừa dấu ngoặc", "{{ nam }}")),
        ("nam }}", ("“}}”", "thiếu hoặc thừa dấu ngoặc")),
        ("{{ nam nay }}", ("“{{ nam nay }}”", "không hiểu")),
        ("{% neu nam %}", ("“{% neu nam %}”", "for … in …")),
        ("{%p endif %}", ("“{%p endif %}”", "if …")),
        ("{% if nam %}x", ("“{% if nam %}”", "{% endif %}")),
        ("{% if nam %}{% endfor %}", ("“{% endfor %}”", "{% endif %}")),
        ("{{ nam.dau }}", ("“nam.dau”", "hãy viết “nam”")),
        ("{{ nam.strip() }}", ("“nam.strip”", "hãy viết “nam”")),
        (
            "{% for d in cac_don_vi %}{{ d.danh_sach.hoten }}{% endfor %}",
            ("“d.danh_sach.hoten”", "{%tr for dong in d.danh_sach %}", "dong.ho_ten"),
        ),
        ("{{ cac_don_vi }}", ("“cac_don_vi”", "{%tr for dong in cac_don_vi %}")),
        ("{{ cac_don_vi.ten }}", ("“cac_don_vi.ten”", "dong.ten")),
        ("{% for d in cac_don_vi %}{{ d.tne }}{% endfor %}", ("“d.tne”", "“d.ten”")),
        ("{% for d in cac_don_vi %}{{ d }}{% endfor %}", ("“d”", "“d.tt”")),
        ("{% for d in cac_dn_vi %}{{ d.ten }}{% endfor %}", ("“cac_dn_vi”", "“cac_don_vi”")),
        ("{%tr for d in cac_thang %} {%tr endfor %}", ("{%tr", "một hàng của bảng")),
    ],
)
def test_a_broken_template_is_told_by_file_place_and_what_to_write(
    tmp_path: Path, text: str, parts: tuple[str, ...]
) -> None:
    """HR cannot read the fault of a template language."""
    own = write_template(tmp_path / "own", NAME, ["Kế hoạch", text])
    told = said(own)
    assert "\n" not in told
    assert NAME in told
    for part in parts:
        assert part in told
    assert NAME in said(own, "en")


@pytest.mark.parametrize(
    ("paragraphs", "part"),
    [
        (["{% if nam %}", "x", "{% endif %}"], "{%p …"),
        (["{%p if nam %}", "x", "{% endif %}"], "hãy viết {%p endif %}"),
        (["{%p for d in cac_thang %}", "{{ d.thang }}"], "{%p endfor %}"),
    ],
)
def test_commands_over_several_paragraphs_are_explained(
    tmp_path: Path, paragraphs: list[str], part: str
) -> None:
    """Filled in all the same, the document would be torn apart without a word."""
    assert part in said(write_template(tmp_path / "own", NAME, paragraphs))


def test_text_beside_a_command_that_takes_its_place_away_is_not_lost_in_silence(
    tmp_path: Path,
) -> None:
    """A sentence after {%p if … %}, or a tag in the row of {%tr for … %}, was never printed."""
    sentence = write_template(tmp_path / "p", NAME, ["{%p if nam %} Năm nay", "x", "{%p endif %}"])
    assert said(sentence).count("“{%p if nam %}” đứng sai chỗ") == 1
    rows = ["{%tr for d in cac_thang %}{{ d.thang }}", "{{ d.bac_si }}", "{%tr endfor %}"]
    row = write_table_template(tmp_path / "tr", NAME, rows)
    assert said(row).count("“{%tr for d in cac_thang %}” đứng sai chỗ") == 1


def test_every_fault_of_both_templates_is_told_at_once(tmp_path: Path) -> None:
    own = write_template(tmp_path / "own", NAME, ["{{ mot }} {{ hai }}", "{{ mot }}"])
    write_template(own, "decision.docx", ["{{ ba }}"])
    told = said(own)
    assert [tag in told for tag in ("“mot”", "“hai”", "“ba”")] == [True] * 3
    assert len(told.splitlines()) == 3


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\xd0\xcf\x11\xe0 old Word"])
def test_a_file_that_is_no_word_document_is_told(tmp_path: Path, content: bytes) -> None:
    """An old .doc is often renamed instead of saved anew."""
    (tmp_path / NAME).write_bytes(content)
    assert "Word Document (.docx)" in said(tmp_path)


def test_a_workbook_or_an_archive_in_place_of_a_document_is_told(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    write_rotation(tmp_path, Source(instance, plan, "vi"))
    own = tmp_path / "own"
    own.mkdir()
    (tmp_path / "rotation.xlsx").rename(own / NAME)
    assert "không phải tệp Word" in said(own)


def test_a_folder_in_place_of_a_template_and_a_folder_without_any(tmp_path: Path) -> None:
    assert "rotation.docx" in said(tmp_path)
    (tmp_path / NAME).mkdir()
    assert "Không đọc được" in said(tmp_path)


def test_tags_in_headers_are_checked_too(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ nma }}"
    document.save(str(tmp_path / NAME))
    assert "“nma”" in said(tmp_path)


def test_what_only_shows_when_it_is_filled_in_is_a_sentence_too(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """No template may stop the program with a fault of Python."""
    own = write_template(tmp_path / "own", NAME, ["{{ nam / 0 }}"])
    check_templates(own)
    with pytest.raises(BrokenTemplateError, match=NAME):
        write_rotation(tmp_path, Source(instance, plan, "vi", templates=own))


def test_a_template_cannot_reach_into_the_program(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """A template that came by mail must not run code."""
    own = write_template(tmp_path / "own", NAME, ["{{ ''.__class__.__mro__ }}"])
    with pytest.raises(BrokenTemplateError):
        write_rotation(tmp_path, Source(instance, plan, "vi", templates=own))


def paths(values: Mapping[str, object], start: str = "") -> Iterator[tuple[str, object]]:
    for key, value in values.items():
        yield f"{start}{key}", value
        if isinstance(value, list):
            for row in value:
                yield from paths(row, f"{start}{key}[].")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_tags_are_those_that_are_described(
    instance: Instance, plan: Plan, language: Language
) -> None:
    """A tag that is described and not filled in would break every template that uses it."""
    units = sending_units(instance, plan)
    made = {
        "rotation.docx": plan_values(instance, units, station_months(instance, plan), language),
        "decision.docx": decision_values(instance, units[0], language),
    }
    for name in NAMES:
        found = dict(paths(made[name]))
        assert set(found) == set(TAGS[name])
        kinds = {key: type(value) for key, value in found.items()}
        assert {key for key, kind in kinds.items() if kind is bool} <= set(YES_NO)
        assert set(kinds.values()) <= {str, bool, list}


def test_every_tag_stands_in_the_guide() -> None:
    guide = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    for tags in TAGS.values():
        for tag, (vietnamese, english) in tags.items():
            assert f"| `{tag}` | {vietnamese} | {english} |" in guide


def test_every_word_exists_in_both_languages(instance: Instance) -> None:
    fields = ("year", "unit", "start", "end", "reason", "least", "doctors")
    for key in words.keys():  # noqa: SIM118
        assert words.say(key, "vi", **dict.fromkeys(fields, "1"))
        assert words.say(key, "en", **dict.fromkeys(fields, "1"))
    fields = ("place", "tag", "instead", "opened", "closing", "opens", "list", "field", "detail")
    for key in FAULT_MESSAGES.keys():  # noqa: SIM118
        assert FAULT_MESSAGES.say(key, "vi", **dict.fromkeys(fields, "1"))
        assert FAULT_MESSAGES.say(key, "en", **dict.fromkeys(fields, "1"))
    assert describe("vi") != describe("en")


def test_units_whose_ids_are_one_file_name_get_a_decision_each(
    tmp_path: Path, instance: Instance, plan: Plan
) -> None:
    """Windows does not tell “bv” from “BV”; one decision would overwrite the other."""
    other = replace(instance.facilities["BV"], id="bv", name="Bệnh viện hai")
    moved = replace(instance.doctors["D3"], facility="bv")
    instance = replace(
        instance,
        facilities={**instance.facilities, "bv": other},
        doctors={**instance.doctors, "D3": moved},
    )
    plan = replace(plan, postings=tuple(replace(p, fixed=False) for p in plan.postings))
    write_rotation(tmp_path, Source(instance, plan, "vi"))
    assert len(list((tmp_path / "decisions").iterdir())) == 2

"""rotation.docx, rotation.xlsx, decisions/: the rotation as HR drafts and signs it."""

from scheduler.documents.rotation.check import check_templates
from scheduler.documents.rotation.write import write_rotation

__all__ = ["check_templates", "write_rotation"]

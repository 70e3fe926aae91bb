"""Names as figures and bars have room for them."""

from __future__ import annotations

import pytest

from scheduler.documents.names import short_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Trạm Y tế xã Bum Tở", "Bum Tở"),
        ("Trạm y tế phường Tân Phong", "Tân Phong"),
        ("TRẠM Y TẾ Bum Tở", "Bum Tở"),
        ("Trạm Y tế đặc khu Lý Sơn", "Lý Sơn"),
        ("Commune health station of Pa Ủ", "Pa Ủ"),
        ("Trạm Y tế", "Trạm Y tế"),
        ("Phân trạm Nậm Xe", "Phân trạm Nậm Xe"),
        ("Bệnh viện Đa khoa tỉnh", "Bệnh viện Đa khoa tỉnh"),
        ("Xà Phìn", "Xà Phìn"),
    ],
)
def test_short_names_lose_only_what_all_stations_share(name: str, short: str) -> None:
    """On the map and in posting bars a commune is sought by its own name."""
    assert short_name(name) == short

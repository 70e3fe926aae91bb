"""Annual free-screening campaign scheduler: one workbook in, one verified plan out."""

__version__ = "0.1.0"

"""What a higher cost would buy, in words."""

from __future__ import annotations

from scheduler.language import Catalogue, Language, format_number, format_percent
from scheduler.plan import Plan
from scheduler.solve import Offer

_WORDS = Catalogue(
    {
        "offer": {
            "vi": "Nếu chi thêm {extra} đồng ({share} chi phí) cho {postings} lượt luân phiên nữa, "
            "điểm bất tiện giảm từ {before} xuống {after}.",
            "en": "For {extra} VND more ({share} of the cost), spent on {postings} further "
            "postings, discomfort would fall from {before} to {after}.",
        }
    }
)


def offer_text(offer: Offer, plan: Plan, language: Language) -> str:
    """One sentence; the plan itself stays as it is."""
    numbers = {
        "extra": offer.extra_vnd,
        "postings": offer.postings,
        "before": offer.before,
        "after": offer.after,
    }
    told = {name: format_number(number, language) for name, number in numbers.items()}
    cost = plan.tiers.T5
    share = format_percent(offer.extra_vnd / cost if cost else 0.0, language)
    return _WORDS.say("offer", language, share=share, **told)

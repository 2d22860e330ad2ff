"""Which scope a [同意|id=…] of a manual opens (decisions.md 28); any other id is a signature under its own name."""

TERMS = "S0"
_SCOPES = {"terms": TERMS, "intro_space": "S1", "intro_network": "S2", "event_mail": "S6"}


def scope_of(consent_id: str) -> str:
    """The scope of a consent: `g_terms` of a guest's procedure is its terms as well."""
    if consent_id in _SCOPES:
        return _SCOPES[consent_id]
    return consent_id

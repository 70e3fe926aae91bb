"""Which trips are made: what is served where, in which sessions, before dates and doctors."""

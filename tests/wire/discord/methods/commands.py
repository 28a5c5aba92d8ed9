"""Application commands, of all guilds (scope ``""``) and of one."""

from collections.abc import Sequence

from tests.wire.discord.command_rules import command_kind, complaints, set_complaints
from tests.wire.discord.components import as_objects
from tests.wire.discord.methods.method import NOTHING, Done, Method, guild_of, need_own_app
from tests.wire.discord.refusals import ApiError
from tests.wire.discord.state import APP, DiscordState
from tests.wire.discord.values import Call
from tests.wire.published import Complaint
from tests.wire.wire_types import Json

_SETTINGS = ("contexts", "integration_types", "dm_permission", "options", "handler", "name_localizations")


def overwrite(state: DiscordState, call: Call) -> Done:
    """Register exactly these commands; those of the same name and type keep their ids."""
    scope = _scope(state, call)
    wanted = as_objects(call.body)
    _refuse(state, call, set_complaints(wanted))
    state.commands[scope] = tuple(_registered(state, scope, command) for command in wanted)
    state.bell.ring()
    return 200, list(state.commands[scope])


def listed(state: DiscordState, call: Call) -> Done:
    """The commands of a scope."""
    return 200, list(state.commands.get(_scope(state, call), ()))


def create(state: DiscordState, call: Call) -> Done:
    """Register one more command, over one of the same name and type."""
    scope = _scope(state, call)
    _refuse(state, call, complaints(call.form))
    made = _registered(state, scope, call.form)
    others = _without(state, scope, made["id"])
    status = 201 if len(others) == len(state.commands.get(scope, ())) else 200
    _keep(state, call, scope, (*others, made))
    return status, made


def read(state: DiscordState, call: Call) -> Done:
    """Look at a command."""
    return 200, _command(state, call)


def update(state: DiscordState, call: Call) -> Done:
    """Change a command; what is not given stays."""
    scope, old = _scope(state, call), _command(state, call)
    changed = {**old, **call.form}
    _refuse(state, call, complaints(changed))
    made = {**_registered(state, scope, changed), "id": old["id"]}
    _keep(state, call, scope, (*_without(state, scope, old["id"]), made))
    return 200, made


def delete(state: DiscordState, call: Call) -> Done:
    """Forget a command."""
    scope, old = _scope(state, call), _command(state, call)
    _keep(state, call, scope, _without(state, scope, old["id"]))
    return NOTHING


def _scope(state: DiscordState, call: Call) -> str:
    need_own_app(call)
    return guild_of(state, call).id if "guild_id" in call.path else ""


def _command(state: DiscordState, call: Call) -> Json:
    for command in state.commands.get(_scope(state, call), ()):
        if command["id"] == call.path["command_id"]:
            return command
    raise ApiError(10063)


def _without(state: DiscordState, scope: str, command: str) -> tuple[Json, ...]:
    return tuple(one for one in state.commands.get(scope, ()) if one["id"] != command)


def _keep(state: DiscordState, call: Call, scope: str, commands: tuple[Json, ...]) -> None:
    _refuse(state, call, set_complaints(commands))
    state.commands[scope] = commands
    state.bell.ring()


def _refuse(state: DiscordState, call: Call, wrong: Sequence[Complaint]) -> None:
    if wrong:
        state.violate(call.operation, wrong)
        raise ApiError(50035, wrong)


def _registered(state: DiscordState, scope: str, command: Json) -> Json:
    """A command with all that Discord fills in."""
    kind = command_kind(command)
    same = [one for one in state.commands.get(scope, ()) if (one["type"], one["name"]) == (kind, command["name"])]
    permissions = command.get("default_member_permissions")
    made: Json = {
        "id": same[0]["id"] if same else state.next_id(),
        "application_id": APP,
        "version": state.next_id(),
        "type": kind,
        "name": command["name"],
        "description": command.get("description") or "",
        "default_member_permissions": None if permissions is None else str(permissions),
        "nsfw": bool(command.get("nsfw")),
    }
    made |= {name: command[name] for name in _SETTINGS if command.get(name) is not None}
    return made | {"guild_id": scope} if scope else {"contexts": None, "integration_types": [0], **made}


_EACH = {
    "bulk_set{}_application_commands": overwrite,
    "list{}_application_commands": listed,
    "create{}_application_command": create,
    "get{}_application_command": read,
    "update{}_application_command": update,
    "delete{}_application_command": delete,
}
METHODS = {name.format(scope): Method(run) for name, run in _EACH.items() for scope in ("", "_guild")}

"""The Web API methods that the stand-in answers; a method outside is answered with `unknown_method`."""

from tests.wire.slack.methods import agent, chat, conversations, identity, oauth, views

METHODS = {
    **agent.METHODS,
    **chat.METHODS,
    **conversations.METHODS,
    **identity.METHODS,
    **oauth.METHODS,
    **views.METHODS,
}

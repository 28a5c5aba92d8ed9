"""The app manifest, made from the registry: paste it into api.slack.com/apps and the app is there.

Source: https://docs.slack.dev/reference/app-manifest; valid against slackapi/manifest-schema 1.0.0.
"""

from bot.settings import ServeSettings
from bot.slack.names import slashes
from bot.slack.scopes import EVENTS, scopes
from bot.slack.wire import Json

EVENTS_PATH = "/slack/events"
REDIRECT_PATH = "/slack/oauth_redirect"
SHORTCUT = "check_quotes"
SHORTCUT_NAME = "Check quotes in message"  # "… in this message" is longer than the 24 letters that Slack takes
PROMPTS = (
    ("What is there?", "topics"),
    ("Brief me", "brief"),
    ("Who said what?", "quotes"),
    ("What can I ask?", "help"),
)


def manifest(settings: ServeSettings) -> Json:
    """Make the manifest; with an app token, or no public address, the app uses Socket Mode.

    Raises:
        ConfigurationError: The commands' names do not work.
    """
    origin = None if settings.slack_app_token is not None else settings.public_url
    url = {"url": f"{origin.rstrip('/')}{EVENTS_PATH}"} if origin else {}
    request_url = {"request_url": url["url"]} if url else {}
    oauth: Json = {"scopes": {"bot": [scope.name for scope in scopes()]}}
    if origin and settings.slack_client_id:
        oauth["redirect_urls"] = [f"{origin.rstrip('/')}{REDIRECT_PATH}"]
    return {
        "display_information": {
            "name": "briefbot",
            "description": "Short cited briefings of news articles, and who said what.",
            "long_description": (
                "briefbot answers from the articles that your desk has loaded: a short briefing of a topic, who said"
                " what in which words, whether a quotation is exact, and what happened when. Every line names its"
                " source and paragraph. Nothing is invented: no language model is needed, and what is not in the"
                " articles is said to be not found."
            ),
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "briefbot", "always_online": True},
            "shortcuts": [
                {
                    "name": SHORTCUT_NAME,
                    "type": "message",
                    "callback_id": SHORTCUT,
                    "description": "Check quotes in this message against the articles; only you see the result.",
                }
            ],
            "slash_commands": [
                {
                    "command": slash.name,
                    **url,
                    "description": slash.command.summary,
                    "usage_hint": slash.command.usage or "help",
                    "should_escape": False,
                }
                for slash in slashes(settings)
            ],
            "agent_view": {
                "agent_description": "Ask for a briefing, for quotations, or whether somebody really said it.",
                "suggested_prompts": [{"title": title, "message": message} for title, message in PROMPTS],
            },
        },
        "oauth_config": oauth,
        "settings": {
            "event_subscriptions": {**request_url, "bot_events": list(EVENTS)},
            "interactivity": {
                "is_enabled": True,
                **request_url,
                **({"message_menu_options_url": url["url"]} if url else {}),
            },
            "org_deploy_enabled": True,  # of no effect but in an organisation (Enterprise Grid)
            "socket_mode_enabled": origin is None,
            "token_rotation_enabled": bool(settings.slack_client_id),
        },
    }

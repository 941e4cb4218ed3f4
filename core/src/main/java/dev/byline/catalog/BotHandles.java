package dev.byline.catalog;

import java.util.regex.Pattern;

/** Tells the accounts of programs from those of people, as far as their handles do. */
public final class BotHandles {

    /** An app of GitHub; or what GitLab makes for a token of a project or a group, and for a service. */
    private static final Pattern BOT =
            Pattern.compile(".*\\[bot]|(?:project|group)_[0-9]+_bot(?:_.*)?|service_account_.*", Pattern.DOTALL);

    private BotHandles() {}

    /**
     * Whether a handle is that of a program.
     *
     * @param handle the handle, without a sign in front
     * @return whether it is
     */
    public static boolean isBot(String handle) {
        return BOT.matcher(handle).matches();
    }
}

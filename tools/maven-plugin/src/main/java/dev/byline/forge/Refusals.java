package dev.byline.forge;

import dev.byline.catalog.ForgeProgram;
import java.io.IOException;

/** Says why a forge does not tell of a repository, and what helps. */
final class Refusals {

    private Refusals() {}

    static ForgeException of(String slug, IOException e, ForgeAccess access) {
        var status = e instanceof RefusedRequest refused ? refused.status() : 0;
        var program = access.program();
        var withToken =
                access.token().map(token -> token + " has no access to it").orElse("it is private");
        var what = switch (status) {
            case 401 ->
                "the forge does not accept "
                        + access.token()
                                .map(token -> token + "; renew it")
                                .orElse("a request without a token; set " + ForgeTokens.variable(program) + " to one");
            case 403 ->
                "the forge refuses access with"
                        + access.token().map(token -> " " + token).orElse("out a token") + "; set "
                        + ForgeTokens.variable(program) + " to a token " + right(program);
            case 404 ->
                "the forge has no such repository, or " + withToken + "; correct its slug in @Repository, or set "
                        + ForgeTokens.variable(program) + " to a token that may read it";
            case 410 ->
                "the forge says that its issues are gone; leave the repository out of the series, or"
                        + " switch its issues on";
            case 451 -> "the forge may not show it, for legal reasons; leave it out of the series";
            default ->
                "the forge's answer cannot be read"
                        + (status >= 400 ? " (status " + status + ")" : "") + "; is " + access.api() + " the API of "
                        + (program == ForgeProgram.GITHUB ? "GitHub or of " : "") + ForgeAccess.kind(program) + "?";
        };
        return new ForgeException(slug + ": " + what);
    }

    private static String right(ForgeProgram program) {
        return switch (program) {
            case GITHUB -> "that may read issues and pull requests";
            case GITLAB -> "of a member of the project, with the scope read_api";
            case GITEA -> "that may read repositories and issues";
        };
    }
}

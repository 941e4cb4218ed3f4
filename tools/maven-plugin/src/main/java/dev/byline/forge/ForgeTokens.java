package dev.byline.forge;

import dev.byline.catalog.ForgeProgram;
import java.util.List;
import java.util.Optional;

/** Finds the token that stands for the user on a forge. */
@FunctionalInterface
public interface ForgeTokens {

    /**
     * Finds a token.
     *
     * @param program what the forge runs
     * @return the token, if there is one
     * @throws ForgeException if one is wanted that there is not
     */
    Optional<ForgeAccess.Token> of(ForgeProgram program);

    /**
     * The environment variables that have the token.
     *
     * @param program what the forge runs
     * @return their names, the first one first
     */
    static List<String> variables(ForgeProgram program) {
        return switch (program) {
            case GITHUB -> List.of("GITHUB_TOKEN");
            case GITLAB -> List.of("GITLAB_TOKEN");
            case GITEA -> List.of("FORGEJO_TOKEN", "GITEA_TOKEN");
        };
    }

    /**
     * The variables as a message has them.
     *
     * @param program what the forge runs
     * @return their names, with a word between them
     */
    static String variable(ForgeProgram program) {
        return String.join(" or ", variables(program));
    }
}

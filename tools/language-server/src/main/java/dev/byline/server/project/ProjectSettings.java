package dev.byline.server.project;

import java.util.List;
import java.util.Optional;

/**
 * What an author has set in the editor.
 *
 * @param checks how bad the problems of the checks are; empty to follow the build
 * @param sourceRoots the folders of the sources, relative to the folder of the workspace; none to follow the build
 */
public record ProjectSettings(Optional<String> checks, List<String> sourceRoots) {

    /** Nothing is set. */
    public static final ProjectSettings NONE = new ProjectSettings(Optional.empty(), List.of());

    /** Copies the list, so that it cannot change. */
    public ProjectSettings {
        sourceRoots = List.copyOf(sourceRoots);
    }
}

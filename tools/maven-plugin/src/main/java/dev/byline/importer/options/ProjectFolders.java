package dev.byline.importer.options;

import java.nio.charset.Charset;

/**
 * Where a project has its sources.
 *
 * @param sources the folder of its packages, relative to the project or not
 * @param resources the folder of what a build copies, relative to the project or not
 * @param encoding the name of the encoding of its sources
 */
public record ProjectFolders(String sources, String resources, String encoding) {

    /** Where Maven looks if nobody says anything. */
    public static final ProjectFolders USUAL = new ProjectFolders("src/main/java", "src/main/resources", "UTF-8");

    /**
     * The encoding of the sources.
     *
     * @return how their characters are written
     * @throws ImportException if there is no such encoding
     */
    public Charset charset() {
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw new ImportException("there is no encoding \"" + encoding
                    + "\"; write one such as UTF-8 into project.build.sourceEncoding");
        }
    }
}

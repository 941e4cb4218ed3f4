package dev.byline.maven;

import dev.byline.pages.SiteSettings;
import dev.byline.pages.Templates;
import dev.byline.reader.Reading;
import dev.byline.reader.Reading.SeriesReading;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What a Maven project says of its pages.
 *
 * @param folders where the files beside its reports are
 * @param address where the site is on the web; empty if that is not known
 * @param language the language of the pages
 * @param rawHtml whether HTML in the reports is shown as it is
 * @param templates what its pages are made with
 */
record ProjectPages(List<Path> folders, String address, String language, boolean rawHtml, Templates templates) {

    /** Where a project has templates and a style of its own, below its folder. */
    private static final String TEMPLATES = "src/main/byline";

    /**
     * Reads the settings.
     *
     * @throws MojoFailureException if one cannot be meant
     */
    static ProjectPages of(
            ProjectReports reports, Path base, Optional<String> address, Optional<String> language, boolean rawHtml)
            throws MojoFailureException {
        var tag = Locale.forLanguageTag(language.orElse("en")).toLanguageTag();
        if (tag.equals("und")) {
            throw new MojoFailureException("\"" + language.orElse("")
                    + "\" is not a language; write one such as en or pt-BR into byline.language");
        }
        return new ProjectPages(
                Stream.concat(
                                reports.resources().stream(),
                                Stream.of(reports.output().root()))
                        .toList(),
                address.isPresent() ? checked(address.get()) : "",
                tag,
                rawHtml,
                templates(base));
    }

    /** The folder in which a project has templates and a style of its own. */
    static Path templatesOf(Path base) {
        return base.resolve(TEMPLATES);
    }

    /**
     * The same with the templates as they are now.
     *
     * @throws MojoFailureException if one of them is wrong
     */
    ProjectPages withTemplatesOf(Path base) throws MojoFailureException {
        return new ProjectPages(folders, address, language, rawHtml, templates(base));
    }

    private static Templates templates(Path base) throws MojoFailureException {
        var folder = templatesOf(base);
        if (!Files.isDirectory(folder)) {
            return Templates.ofByline();
        }
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = String.valueOf(file.getFileName());
                // What an editor hides is none.
                if (!name.startsWith(".")) {
                    texts.put(name, Files.readString(file));
                }
            }
            return Templates.of(texts, TEMPLATES + "/");
        } catch (IOException e) {
            throw new MojoFailureException("the templates in " + TEMPLATES + " cannot be read: " + e.getMessage(), e);
        } catch (Templates.BadTemplate e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    private static String checked(String address) throws MojoFailureException {
        try {
            var uri = new URI(address.endsWith("/") ? address : address + "/");
            if (List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return uri.toASCIIString().replace("&", "%26").replace("'", "%27");
            }
        } catch (URISyntaxException e) {
            throw new MojoFailureException(wrong(address), e);
        }
        throw new MojoFailureException(wrong(address));
    }

    private static String wrong(String address) {
        return "\"" + address + "\" is not the address of a site; write one such as https://example.org/reports/ into"
                + " byline.address";
    }

    SiteSettings settings(boolean isLive) {
        return new SiteSettings(address, language, rawHtml, isLive, templates, this::beside);
    }

    private Optional<byte[]> beside(String path) {
        for (var folder : folders) {
            var file = folder.resolve(path).normalize();
            if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
                try {
                    return Optional.of(Files.readAllBytes(file));
                } catch (IOException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Whether all series are right and all is known of them, so that what they do not have is no more. */
    static boolean isWhole(Reading reading) {
        return reading.isWhole()
                && reading.series().values().stream().allMatch(SeriesReading::isKnown)
                && !reading.series().isEmpty();
    }
}

package dev.byline.maven;

import dev.byline.pages.SiteSettings;
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
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What a Maven project says of its pages.
 *
 * @param folders where the files beside its reports are
 * @param address where the site is on the web; empty if that is not known
 * @param language the language of the pages
 * @param rawHtml whether HTML in the reports is shown as it is
 */
record ProjectPages(List<Path> folders, String address, String language, boolean rawHtml) {

    /**
     * Reads the settings.
     *
     * @throws MojoFailureException if one cannot be meant
     */
    static ProjectPages of(ProjectReports reports, Optional<String> address, Optional<String> language, boolean rawHtml)
            throws MojoFailureException {
        var tag = Locale.forLanguageTag(language.orElse("en")).toLanguageTag();
        if (tag.equals("und")) {
            throw new MojoFailureException("\"" + language.orElse("")
                    + "\" is no language; write one such as en or pt-BR into byline.language");
        }
        return new ProjectPages(
                Stream.concat(
                                reports.resources().stream(),
                                Stream.of(reports.output().root()))
                        .toList(),
                address.isPresent() ? checked(address.get()) : "",
                tag,
                rawHtml);
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
        return "\"" + address + "\" is no address of a site; write one such as https://example.org/reports/ into"
                + " byline.address";
    }

    SiteSettings settings(boolean isLive) {
        return new SiteSettings(address, language, rawHtml, isLive, this::beside);
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

package dev.byline.pages;

import dev.byline.check.SeriesPath;
import dev.byline.reference.Reference;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pages of all series of a site, which lie beside each other as their Markdown does.
 *
 * @param series the pages of each, by its folder in the site
 */
record SitePages(Map<String, SeriesPages> series) {

    /** Where a link into the folder of another series leads, relative to that of the own one, if that has a page. */
    Optional<String> beside(String destination, String file) {
        return SeriesPath.beside(destination, file).flatMap(path -> {
            var slash = path.path().indexOf('/');
            var folder = slash < 0 ? path.path() : path.path().substring(0, slash);
            return Optional.ofNullable(series.get(folder))
                    .flatMap(pages -> pages.file(new SeriesPath(
                            slash < 0 ? "" : path.path().substring(slash + 1), path.directory(), path.fragment())))
                    .map(target -> "../"
                            + Href.encode(folder + "/" + target.page())
                            + (target.fragment().isEmpty() ? "" : "#" + Href.encode(target.fragment())));
        });
    }

    /** Which page each reference of each series has. */
    Map<String, Map<Reference, String>> names() {
        var names = new TreeMap<String, Map<Reference, String>>();
        series.forEach((folder, pages) -> names.put(folder, pages.pages()));
        return names;
    }
}

package dev.byline.processor.declaration;

import static com.google.auto.common.MoreElements.getAnnotationMirror;

import dev.byline.dsl.Report;
import dev.byline.processor.output.CatalogFile;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds series that are declared as an earlier compilation has found them: where an author has edited the body of a
 * report, there is no need to read the annotations of a thousand others, nor to resolve them.
 *
 * @param elements the compiler's elements
 * @param filer the compiler's files
 * @param sources the binary names of the outermost classes that are compiled now
 */
record SeriesBefore(Elements elements, Filer filer, Set<String> sources) {

    /**
     * A series as it was.
     *
     * @param name the binary name of the series' type
     * @param type the series' type
     * @param reports the reports of it that are compiled now, by their binary names
     * @return empty if anything is declared in another way, or may be
     */
    Optional<DeclaredSeries> find(String name, TypeElement type, Map<String, TypeElement> reports) {
        return CatalogFile.find(filer, name)
                .flatMap(file -> file.read()
                        .filter(content -> isUnchanged(file, content, name, type, reports))
                        .map(content -> new DeclaredSeries(
                                type,
                                false,
                                content.resolved(),
                                content.members(),
                                member -> Optional.ofNullable(reports.get(member))
                                        .or(() -> Optional.ofNullable(elements.getTypeElement(member))),
                                OptionalInt.of(content.id()))));
    }

    private boolean isUnchanged(
            CatalogFile file,
            CatalogFile.Content content,
            String name,
            TypeElement series,
            Map<String, TypeElement> reports) {
        if (!content.reports().keySet().containsAll(reports.keySet())) {
            return false;
        }
        var compiledBefore = Stream.concat(
                        Stream.concat(Stream.of(name), content.parts().stream()),
                        content.reports().keySet().stream().filter(report -> !reports.containsKey(report)))
                .toList();
        // A class that is compiled now and is no report of the series is one no more.
        return compiledBefore.stream().noneMatch(sources::contains)
                && file.notOlder(compiledBefore.stream()).stream()
                        .allMatch(member -> isReport(member, series, content.reports()))
                && reports.entrySet().stream()
                        .allMatch(report -> annotation(report.getValue())
                                .equals(content.reports().get(report.getKey())));
    }

    private boolean isReport(String member, TypeElement series, Map<String, String> reports) {
        var type = elements.getTypeElement(member);
        return type != null
                && SeriesRound.seriesOf(type, Report.class, "series")
                        .filter(series::equals)
                        .isPresent()
                && annotation(type).equals(reports.get(member));
    }

    /**
     * What the annotation of a report says besides its series.
     *
     * @param report the report
     * @return the members that are given, sorted; equal where the annotation says the same
     */
    static String annotation(TypeElement report) {
        return getAnnotationMirror(report, Report.class).asSet().stream()
                .flatMap(mirror -> mirror.getElementValues().entrySet().stream())
                .filter(member -> !member.getKey().getSimpleName().contentEquals("series"))
                .collect(Collectors.toMap(
                        member -> member.getKey().getSimpleName().toString(),
                        member -> String.valueOf(member.getValue()),
                        (first, second) -> first,
                        TreeMap::new))
                .toString();
    }
}

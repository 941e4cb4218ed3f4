package dev.byline.processor.declaration;

import static com.google.auto.common.MoreElements.getAnnotationMirror;

import dev.byline.build.ClassNames;
import dev.byline.build.KeptBuild;
import dev.byline.dsl.Report;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds series that are declared as an earlier compilation has found them: where an author has edited the body of a
 * report, there is no need to read the annotations of a thousand others, nor to resolve them.
 *
 * @param elements the compiler's elements
 * @param kept what that compilation has kept
 * @param sources the binary names of the outermost classes that are compiled now
 */
record SeriesBefore(Elements elements, KeptBuild kept, Set<String> sources) {

    /**
     * A series as it was.
     *
     * @param name the binary name of the series' type
     * @param type the series' type
     * @param reports the reports of it that are compiled now, by their binary names
     * @return empty if anything is declared in another way, or may be
     */
    Optional<DeclaredSeries> find(String name, TypeElement type, Map<String, TypeElement> reports) {
        return kept.declared(name)
                .filter(declared -> isUnchanged(declared, name, reports))
                .map(declared -> new DeclaredSeries(
                        type,
                        false,
                        declared.resolved(),
                        declared.members(),
                        member -> Optional.ofNullable(reports.get(member))
                                .or(() -> Optional.ofNullable(elements.getTypeElement(member.replace('$', '.')))),
                        // Nothing is kept of other modules, so that a series which has members there is read again.
                        Set.of(),
                        declared.reports()));
    }

    private boolean isUnchanged(KeptBuild.Declared declared, String name, Map<String, TypeElement> reports) {
        if (!declared.reports().keySet().containsAll(reports.keySet())) {
            return false;
        }
        if (declared.reports().keySet().stream()
                .anyMatch(report -> !reports.containsKey(report) && kept.isGone(report))) {
            return false;
        }
        kept.look(sources);
        // A class that is compiled now and has no @Report of the series is no longer one of its reports.
        return Stream.of(
                                Stream.of(name),
                                declared.members().parts().stream(),
                                declared.reports().keySet().stream().filter(report -> !reports.containsKey(report)))
                        .flatMap(names -> names)
                        .allMatch(member -> !isCompiledNow(member) && kept.isUnchanged(member))
                && reports.entrySet().stream()
                        .allMatch(report -> annotation(report.getValue())
                                .equals(declared.reports().get(report.getKey())));
    }

    private boolean isCompiledNow(String member) {
        return ClassNames.around(member).anyMatch(sources::contains);
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

package dev.byline.reader.declaration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.MemberSelectTree;
import dev.byline.catalog.AnnotatedType;
import dev.byline.catalog.Catalog;
import dev.byline.catalog.CatalogBuilder;
import dev.byline.catalog.DeclarationSite;
import dev.byline.catalog.Declarations;
import dev.byline.catalog.SeriesMembers;
import dev.byline.dsl.CatalogOf;
import dev.byline.dsl.Report;
import dev.byline.dsl.Series;
import dev.byline.generated.GeneratedNames;
import dev.byline.reader.symbol.ConstantValues;
import dev.byline.reader.symbol.Scope;
import dev.byline.reader.symbol.SourceType;
import dev.byline.reader.symbol.Symbols;
import dev.byline.report.ReportForm;
import dev.byline.report.SeriesForm;
import dev.byline.report.TypeProblem;
import dev.byline.tree.AnnotationTrees;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The series that sources declare.
 *
 * @param series the series, by the binary names of their types, sorted
 * @param reports what the annotations say of the reports
 * @param problems what is wrong with types beside what is wrong with what they declare
 * @param foreign reports and parts of catalogs whose series is not known without the class path
 */
public record SeriesDeclarations(
        Map<String, DeclaredSeries> series,
        DeclaredReports reports,
        List<TypeProblem<SourceType>> problems,
        List<SourceType> foreign) {

    /**
     * Reads the declarations.
     *
     * @param symbols what the names in the sources mean
     * @param constants the values of their constants
     * @return the series
     */
    public static SeriesDeclarations read(Symbols symbols, ConstantValues constants) {
        return none().again(symbols, constants, type -> false, type -> false);
    }

    /**
     * The declarations of no source.
     *
     * @return no series
     */
    public static SeriesDeclarations none() {
        return new SeriesDeclarations(Map.of(), new DeclaredReports(Map.of(), Set.of()), List.of(), List.of());
    }

    /**
     * Reads the declarations again, behind a change.
     *
     * @param symbols what the names in the sources mean now
     * @param constants the values of their constants
     * @param isSame which annotated classes say the same as before, at the same places
     * @param isElsewhere which classes are of other modules
     * @return the series; where one says what it has said before, with the catalog that it had
     */
    public SeriesDeclarations again(
            Symbols symbols,
            ConstantValues constants,
            Predicate<SourceType> isSame,
            Predicate<SourceType> isElsewhere) {
        return new Reading(symbols, constants, this, isSame, isElsewhere).read();
    }

    /**
     * The same declarations, some of which stand elsewhere now.
     *
     * @param symbols what the names in the sources mean now: the same
     * @param constants the values of their constants
     * @param isSame which of the annotated classes that are known are at the same places
     * @return the same series
     */
    public SeriesDeclarations with(Symbols symbols, ConstantValues constants, Predicate<SourceType> isSame) {
        var again = new HashMap<String, Annotations>();
        reports.annotations().forEach((name, before) -> {
            if (!isSame.test(before.type())) {
                again.put(name, Annotations.of(symbols.source(name).orElseThrow(), symbols, constants));
            }
        });
        var same = new LinkedHashMap<String, DeclaredSeries>();
        series.forEach((name, declared) ->
                same.put(name, declared.with(symbols.source(name).orElseThrow())));
        return new SeriesDeclarations(
                same,
                reports.with(again),
                problems.stream()
                        .map(each -> new TypeProblem<>(
                                symbols.source(each.type().binaryName()).orElseThrow(), each.problem()))
                        .toList(),
                foreign.stream()
                        .map(type -> symbols.source(type.binaryName()).orElseThrow())
                        .toList());
    }

    private static final class Reading {

        private final Symbols symbols;
        private final SeriesDeclarations before;
        private final Predicate<SourceType> isElsewhere;
        private final Map<String, Annotations> annotations = new TreeMap<>();
        private final Map<String, SourceType> foreign = new TreeMap<>();
        private final List<TypeProblem<SourceType>> problems = new ArrayList<>();

        Reading(
                Symbols symbols,
                ConstantValues constants,
                SeriesDeclarations before,
                Predicate<SourceType> isSame,
                Predicate<SourceType> isElsewhere) {
            this.symbols = symbols;
            this.before = before;
            this.isElsewhere = isElsewhere;
            for (var type : symbols.types()) {
                if (!type.tree().getModifiers().getAnnotations().isEmpty()) {
                    var known = before.reports().annotations().get(type.binaryName());
                    annotations.put(
                            type.binaryName(),
                            known != null && isSame.test(type) ? known : Annotations.of(type, symbols, constants));
                }
            }
        }

        SeriesDeclarations read() {
            var members = new HashMap<String, List<Annotations>>();
            for (var each : annotations.values()) {
                if (each.has(Report.class) || each.has(CatalogOf.class)) {
                    seriesOf(each)
                            .ifPresent(series -> members.computeIfAbsent(series.binaryName(), name -> new ArrayList<>())
                                    .add(each));
                }
            }
            var series = new LinkedHashMap<String, DeclaredSeries>();
            var reports = new TreeSet<String>();
            annotations.forEach((name, each) -> {
                if (each.has(Series.class)) {
                    series(each, members.getOrDefault(name, List.of())).ifPresent(declared -> {
                        series.put(name, declared);
                        declared.catalog().reports().forEach(report -> reports.add(report.type()));
                    });
                }
            });
            var forms = new ReportForms(symbols);
            with(CatalogOf.class)
                    .forEach(part -> unseries(part, CatalogOf.class, "value").ifPresent(problems::add));
            with(Report.class).forEach(report -> {
                unseries(report, Report.class, "series").ifPresent(problems::add);
                forms.problem(report.type(), site(report.type(), Report.class)).ifPresent(problems::add);
            });
            addFolders(series);
            series.values().forEach(this::addTakenNames);
            return new SeriesDeclarations(
                    series,
                    new DeclaredReports(annotations, reports),
                    List.copyOf(problems),
                    List.copyOf(foreign.values()));
        }

        private Stream<Annotations> with(Class<? extends Annotation> annotation) {
            return annotations.values().stream().filter(each -> each.has(annotation));
        }

        private Optional<DeclaredSeries> series(Annotations type, List<Annotations> members) {
            var parts =
                    members.stream().filter(each -> each.has(CatalogOf.class)).toList();
            var reports =
                    members.stream().filter(each -> each.has(Report.class)).toList();
            Declarations declarations;
            try {
                declarations = Declarations.read(annotated(type), annotated(parts), annotated(reports));
            } catch (IllegalArgumentException e) {
                // The annotation of the series itself cannot be read.
                return Optional.empty();
            }
            var texts = new TreeMap<String, String>();
            reports.forEach(report -> texts.put(
                    report.type().binaryName(),
                    report.first(Report.class).map(AnnotationTree::toString).orElse("")));
            return Optional.of(new DeclaredSeries(
                    type.type(),
                    declarations,
                    resolved(type.type().binaryName(), declarations),
                    new SeriesMembers(names(parts), names(reports)),
                    Map.copyOf(texts)));
        }

        private Catalog.Resolved resolved(String type, Declarations declarations) {
            return Optional.ofNullable(before.series().get(type))
                    .filter(known -> known.declarations().equals(declarations))
                    .map(DeclaredSeries::resolved)
                    .orElseGet(() -> CatalogBuilder.resolve(declarations));
        }

        private List<AnnotatedType> annotated(List<Annotations> types) {
            return types.stream().map(this::annotated).toList();
        }

        private AnnotatedType annotated(Annotations type) {
            return type.annotated(isElsewhere.test(type.type()));
        }

        private static List<String> names(List<Annotations> types) {
            return types.stream().map(each -> each.type().binaryName()).toList();
        }

        /** The series that a part of a catalog or a report names, if it is one. */
        private Optional<SourceType> seriesOf(Annotations member) {
            return named(member, Report.class, "series")
                    .or(() -> named(member, CatalogOf.class, "value"))
                    .filter(this::isSeries);
        }

        private boolean isSeries(SourceType type) {
            return Optional.ofNullable(annotations.get(type.binaryName()))
                    .filter(each -> each.has(Series.class))
                    .isPresent();
        }

        private Optional<SourceType> named(Annotations member, Class<? extends Annotation> annotation, String name) {
            return value(member, annotation, name).flatMap(select -> named(member.type(), select));
        }

        private static Optional<MemberSelectTree> value(
                Annotations member, Class<? extends Annotation> annotation, String name) {
            return member.first(annotation)
                    .flatMap(tree -> AnnotationTrees.argument(tree, name))
                    .map(AnnotationTrees::value)
                    .filter(MemberSelectTree.class::isInstance)
                    .map(MemberSelectTree.class::cast)
                    .filter(select -> select.getIdentifier().contentEquals("class"));
        }

        private Optional<SourceType> named(SourceType member, MemberSelectTree select) {
            var name = symbols.names().named(select.getExpression(), Scope.around(member));
            var type = name.flatMap(symbols::source);
            if (name.isEmpty()) {
                foreign.put(member.binaryName(), member);
            }
            return type;
        }

        private Optional<TypeProblem<SourceType>> unseries(
                Annotations member, Class<? extends Annotation> annotation, String name) {
            return named(member, annotation, name)
                    .filter(series -> !isSeries(series))
                    .map(SourceType::simpleName)
                    .or(() -> ofPlatform(member, annotation, name))
                    .map(series -> new TypeProblem<>(
                            member.type(),
                            ReportForm.noSeries(
                                    series, site(member.type(), annotation).member(name))));
        }

        /** A class of the platform or of the DSL, none of which is a series. */
        private Optional<String> ofPlatform(Annotations member, Class<? extends Annotation> annotation, String name) {
            return value(member, annotation, name)
                    .map(select -> symbols.names().type(select.getExpression(), Scope.around(member.type())))
                    .filter(type ->
                            type.isKnown() && symbols.source(type.name()).isEmpty())
                    .map(type -> type.isArray()
                            ? type.name()
                            : type.name()
                                    .substring(Math.max(
                                                    type.name().lastIndexOf('.'),
                                                    type.name().lastIndexOf('$'))
                                            + 1));
        }

        private void addFolders(Map<String, DeclaredSeries> series) {
            var folders = new HashMap<String, SourceType>();
            var publications = new HashMap<String, SourceType>();
            series.forEach((name, each) -> {
                var folder = each.catalog().series().folder();
                var other = folders.putIfAbsent(folder, each.type());
                if (other != null) {
                    problems.add(
                            new TypeProblem<>(each.type(), SeriesForm.takenFolder(folder, other.simpleName(), name)));
                }
                var published = each.catalog().series().patterns().publishTo();
                var there = published.isEmpty() ? null : publications.putIfAbsent(Catalog.fold(published), each.type());
                if (there != null) {
                    problems.add(new TypeProblem<>(
                            each.type(), SeriesForm.takenPublication(published, there.simpleName(), name)));
                }
            });
        }

        /** Classes with the names of those that the processor generates: it would not generate them. */
        private void addTakenNames(DeclaredSeries series) {
            var names = GeneratedNames.of(series.type().binaryName());
            var ofSeries = Stream.of(names.refs(), names.index()).map(names::qualified);
            var ofParts =
                    series.members().parts().stream().map(GeneratedNames::of).map(part -> part.qualified(part.refs()));
            Stream.concat(ofSeries, ofParts)
                    .flatMap(name -> symbols.source(name).stream())
                    .forEach(taken -> problems.add(new TypeProblem<>(
                            series.type(),
                            SeriesForm.takenName(taken.simpleName(), site(series.type(), Series.class)))));
        }

        private static DeclarationSite site(SourceType type, Class<? extends Annotation> annotation) {
            return new DeclarationSite(type.binaryName(), annotation, 0, "", -1);
        }
    }
}

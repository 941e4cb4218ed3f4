package dev.byline.processor.declaration;

import static com.google.auto.common.MoreElements.getAnnotationMirror;
import static com.google.auto.common.MoreElements.isType;

import com.google.auto.common.MoreElements;
import dev.byline.build.ClassNames;
import dev.byline.build.Fingerprint;
import dev.byline.build.KeptBuild;
import dev.byline.catalog.AnnotatedType;
import dev.byline.catalog.Catalog;
import dev.byline.catalog.CatalogBuilder;
import dev.byline.catalog.Declarations;
import dev.byline.catalog.SeriesMembers;
import dev.byline.dsl.CatalogOf;
import dev.byline.dsl.Report;
import dev.byline.dsl.Series;
import dev.byline.generated.GeneratedNames;
import dev.byline.index.ListedMembers;
import dev.byline.processor.output.CompilerOutput;
import dev.byline.processor.output.CompilerPath;
import dev.byline.report.SeriesForm;
import dev.byline.report.TypeProblem;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Collects the annotated types of all rounds, and reads each series from them. */
public final class SeriesRound {

    private final Elements elements;
    private final Filer filer;
    private final Predicate<TypeElement> isCompiledNow;
    private Optional<KeptBuild> kept = Optional.empty();
    /** Sorted by name: the compiler gives elements in the order of its files. */
    private final Map<String, TypeElement> series = new TreeMap<>();

    private final Map<String, TypeElement> parts = new TreeMap<>();
    private final Map<String, TypeElement> reports = new TreeMap<>();
    private final Set<String> sources = new HashSet<>();
    private Optional<Map<String, DeclaredSeries>> read = Optional.empty();

    /**
     * A collection that is still empty.
     *
     * @param elements the compiler's elements
     * @param filer where an earlier compilation may have left the members of a series
     * @param isCompiledNow whether a type of a round is compiled now; a compiler is also given names of classes that it
     *     has compiled before
     */
    public SeriesRound(Elements elements, Filer filer, Predicate<TypeElement> isCompiledNow) {
        this.elements = elements;
        this.filer = filer;
        this.isCompiledNow = isCompiledNow;
    }

    /**
     * What an earlier compilation has kept.
     *
     * @return what is kept, loaded when it is asked for first
     */
    public KeptBuild kept() {
        var build =
                kept.orElseGet(() -> KeptBuild.load(CompilerOutput.of(filer), () -> Fingerprint.of(SeriesRound.class)));
        kept = Optional.of(build);
        return build;
    }

    /**
     * Adds the annotated types of a round.
     *
     * @param round the round
     */
    public void add(RoundEnvironment round) {
        add(round, Series.class, series);
        add(round, CatalogOf.class, parts);
        add(round, Report.class, reports);
        for (var element : round.getRootElements()) {
            if (isType(element) && isCompiledNow.test(MoreElements.asType(element))) {
                sources.add(binaryName(MoreElements.asType(element)));
            }
        }
    }

    private void add(RoundEnvironment round, Class<? extends Annotation> annotation, Map<String, TypeElement> found) {
        // An author's class path may have anything under the name of an annotation.
        var type = elements.getTypeElement(annotation.getName());
        if (type == null || type.getKind() != ElementKind.ANNOTATION_TYPE) {
            return;
        }
        for (var element : round.getElementsAnnotatedWith(type)) {
            if (isType(element)) {
                read = Optional.empty();
                found.put(binaryName(MoreElements.asType(element)), MoreElements.asType(element));
            }
        }
    }

    private String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    /**
     * The source classes so far.
     *
     * @return the binary names of the outermost classes that are compiled now
     */
    public Set<String> sources() {
        return Collections.unmodifiableSet(sources);
    }

    /**
     * The report classes so far.
     *
     * @return the types with {@link Report} of this compilation, by binary name
     */
    public Collection<TypeElement> reports() {
        return reports.values();
    }

    /**
     * Whether a part of a catalog is compiled now.
     *
     * @param part its binary name
     * @return whether it is; otherwise it comes from a class file
     */
    public boolean isFromSource(String part) {
        return parts.containsKey(part);
    }

    /**
     * Reads all series that are declared or reported on in this compilation, again only where a round has added types.
     *
     * @return the series by the binary names of their types, sorted
     */
    public Map<String, DeclaredSeries> read() {
        var series = read.orElseGet(this::readAll);
        read = Optional.of(series);
        return series;
    }

    private Map<String, DeclaredSeries> readAll() {
        var types = new TreeMap<>(series);
        for (var member : members()) {
            seriesOf(member)
                    .filter(type -> getAnnotationMirror(type, Series.class).isPresent())
                    .ifPresent(type -> types.putIfAbsent(binaryName(type), type));
        }
        // Whatever is compiled, a class that a report uses may be among it, or a report may be gone.
        for (var name : kept().series()) {
            Optional.ofNullable(elements.getTypeElement(name.replace('$', '.')))
                    .filter(type -> getAnnotationMirror(type, Series.class).isPresent())
                    .ifPresent(type -> types.putIfAbsent(name, type));
        }
        var found = new LinkedHashMap<String, DeclaredSeries>();
        types.forEach((name, type) -> read(type).ifPresent(declared -> found.put(name, declared)));
        return found;
    }

    /**
     * Looks at the types themselves.
     *
     * @param declared the series, as {@link #read} gives them
     * @return what is wrong with reports and parts of this compilation, and with series that are in each other's way
     */
    public List<TypeProblem<TypeElement>> problems(Map<String, DeclaredSeries> declared) {
        var types = new ReportTypes(elements);
        var problems = new ArrayList<TypeProblem<TypeElement>>();
        parts.values().forEach(part -> types.part(part).forEach(problems::add));
        reports.values().forEach(report -> types.report(report).forEach(problems::add));
        var folders = new HashMap<String, TypeElement>();
        var publications = new HashMap<String, TypeElement>();
        declared.forEach((name, each) -> {
            var header = each.catalog().series();
            var other = folders.putIfAbsent(header.folder(), each.type());
            if (other != null) {
                problems.add(new TypeProblem<>(
                        each.type(),
                        SeriesForm.takenFolder(
                                header.folder(), other.getSimpleName().toString(), name)));
            }
            var published = header.patterns().publishTo();
            var there = published.isEmpty() ? null : publications.putIfAbsent(Catalog.fold(published), each.type());
            if (there != null) {
                problems.add(new TypeProblem<>(
                        each.type(),
                        SeriesForm.takenPublication(
                                published, there.getSimpleName().toString(), name)));
            }
        });
        return problems;
    }

    private List<TypeElement> members() {
        var members = new ArrayList<>(parts.values());
        members.addAll(reports.values());
        return members;
    }

    /**
     * The series that a part of a catalog or a report names.
     *
     * @param member a type with {@link CatalogOf} or {@link Report}
     * @return the type it names, with {@link Series} or not; empty if there is no such type
     */
    public static Optional<TypeElement> seriesOf(TypeElement member) {
        return seriesOf(member, Report.class, "series").or(() -> seriesOf(member, CatalogOf.class, "value"));
    }

    private static Optional<TypeElement> seriesOf(
            TypeElement member, Class<? extends Annotation> annotation, String name) {
        return named(member, annotation, name)
                .flatMap(type ->
                        type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement series
                                ? Optional.of(series)
                                : Optional.empty());
    }

    /** The type that a member names as its series, whatever it is; empty if the compiler knows no such type. */
    static Optional<TypeMirror> named(TypeElement member, Class<? extends Annotation> annotation, String name) {
        var mirror = getAnnotationMirror(member, annotation);
        if (!mirror.isPresent()) {
            return Optional.empty();
        }
        // Neither has a default value, so that what is not given is the compiler's to report.
        for (var given : mirror.get().getElementValues().entrySet()) {
            if (given.getKey().getSimpleName().contentEquals(name)
                    && given.getValue().getValue() instanceof TypeMirror type
                    && type.getKind() != TypeKind.ERROR) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /**
     * The types of this compilation that reports or parts of a catalog name as their series, and that are none. Their
     * constants have to be there all the same: without them, each use of one would be an error more.
     *
     * @return each as if it were a series; nothing else than the constants is to be made of it
     */
    public List<DeclaredSeries> undeclared() {
        var types = new TreeMap<String, TypeElement>();
        for (var member : members()) {
            seriesOf(member)
                    .filter(type -> !getAnnotationMirror(type, Series.class).isPresent())
                    .filter(type -> !reports.containsKey(binaryName(type)))
                    .filter(type -> ClassNames.around(binaryName(type)).anyMatch(sources::contains))
                    .ifPresent(type -> types.put(binaryName(type), type));
        }
        return types.entrySet().stream()
                .flatMap(type -> undeclared(type.getKey(), type.getValue()).stream())
                .toList();
    }

    private Optional<DeclaredSeries> undeclared(String name, TypeElement type) {
        var partsOf = new TreeMap<String, TypeElement>();
        parts.forEach((part, element) -> addNaming(part, element, type, partsOf));
        var catalog = new AnnotatedType(name, new AsSeries(type::getAnnotationsByType), false);
        return declarations(catalog, partsOf, Map.of(), Set.of())
                .map(declarations -> new DeclaredSeries(
                        type,
                        true,
                        CatalogBuilder.resolve(declarations),
                        new SeriesMembers(List.copyOf(partsOf.keySet()), List.of()),
                        member -> Optional.ofNullable(partsOf.get(member)),
                        Set.of(),
                        Map.of()));
    }

    private Optional<DeclaredSeries> read(TypeElement type) {
        var name = binaryName(type);
        var partsNow = new TreeMap<String, TypeElement>();
        var reportsNow = new TreeMap<String, TypeElement>();
        parts.forEach((part, element) -> addNaming(part, element, type, partsNow));
        reports.forEach((report, element) -> addNaming(report, element, type, reportsNow));
        var before = partsNow.isEmpty() && !series.containsKey(name)
                ? new SeriesBefore(elements, kept(), sources).find(name, type, reportsNow)
                : Optional.<DeclaredSeries>empty();
        return before.or(() -> read(name, type, partsNow, reportsNow));
    }

    private Optional<DeclaredSeries> read(
            String name, TypeElement type, Map<String, TypeElement> partsNow, Map<String, TypeElement> reportsNow) {
        var types = new LinkedHashMap<String, TypeElement>();
        types.put(name, type);
        var partsOf = new TreeMap<String, TypeElement>();
        var reportsOf = new TreeMap<String, TypeElement>();
        var before = compiledBefore(name, type);
        before.parts().forEach(part -> addCompiled(part, type, CatalogOf.class, partsOf));
        before.reports().stream()
                .filter(report -> !kept().isGone(report))
                .forEach(report -> addCompiled(report, type, Report.class, reportsOf));
        partsOf.putAll(partsNow);
        reportsOf.putAll(reportsNow);
        types.putAll(partsOf);
        types.putAll(reportsOf);
        var elsewhere = types.keySet().stream()
                .filter(member -> ClassNames.around(member).noneMatch(sources::contains) && !kept().isHere(member))
                .collect(Collectors.toSet());
        return declarations(annotated(type, elsewhere), partsOf, reportsOf, elsewhere)
                .map(declarations -> new DeclaredSeries(
                        type,
                        series.containsKey(name),
                        CatalogBuilder.resolve(declarations),
                        new SeriesMembers(List.copyOf(partsOf.keySet()), List.copyOf(reportsOf.keySet())),
                        member -> Optional.ofNullable(types.get(member)),
                        elsewhere,
                        annotations(reportsOf)));
    }

    private static Map<String, String> annotations(Map<String, TypeElement> reports) {
        var annotations = new TreeMap<String, String>();
        reports.forEach((name, type) -> annotations.put(name, SeriesBefore.annotation(type)));
        return annotations;
    }

    private static void addNaming(
            String name, TypeElement member, TypeElement series, Map<String, TypeElement> members) {
        if (seriesOf(member).filter(series::equals).isPresent()) {
            members.put(name, member);
        }
    }

    /** Adds a member that an earlier compilation left, if it still is one. */
    private void addCompiled(
            String name, TypeElement series, Class<? extends Annotation> annotation, Map<String, TypeElement> members) {
        var member = elements.getTypeElement(name.replace('$', '.'));
        if (member != null && getAnnotationMirror(member, annotation).isPresent()) {
            addNaming(name, member, series, members);
        }
    }

    private SeriesMembers compiledBefore(String name, TypeElement type) {
        var resource = SeriesMembers.resource(name);
        var lines = Stream.concat(output(resource), new CompilerPath(elements, filer).find(resource))
                .flatMap(SeriesRound::lines)
                .toList();
        return SeriesMembers.parse(lines).and(listed(name, type));
    }

    /** What other modules have of a series: of equally named resources on a class path, a compiler shows the first alone. */
    private SeriesMembers listed(String name, TypeElement type) {
        var prefix = GeneratedNames.of(name).members();
        return MoreElements.getPackage(type).getEnclosedElements().stream()
                .filter(each -> each.getSimpleName().toString().startsWith(prefix))
                .flatMap(each -> getAnnotationMirror(each, ListedMembers.class).asSet().stream())
                .map(list -> new SeriesMembers(names(list, "parts"), names(list, "reports")))
                .reduce(new SeriesMembers(List.of(), List.of()), SeriesMembers::and);
    }

    private static List<String> names(AnnotationMirror list, String member) {
        return list.getElementValues().entrySet().stream()
                .filter(given -> given.getKey().getSimpleName().contentEquals(member))
                .flatMap(given -> given.getValue().getValue() instanceof List<?> values ? values.stream() : Stream.of())
                .flatMap(value -> value instanceof AnnotationValue text ? Stream.of(text.getValue()) : Stream.of())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private Stream<FileObject> output(String path) {
        try {
            return Stream.of(filer.getResource(StandardLocation.CLASS_OUTPUT, "", path));
        } catch (IOException | RuntimeException e) {
            return Stream.empty();
        }
    }

    /** None where there is no such file, at a first compilation or in a compiler without the location. */
    private static Stream<String> lines(FileObject file) {
        try {
            return file.getCharContent(true).toString().lines();
        } catch (IOException | RuntimeException e) {
            return Stream.empty();
        }
    }

    /** The declarations that can be read. The compiler itself reports an annotation with values it cannot have. */
    private Optional<Declarations> declarations(
            AnnotatedType own,
            Map<String, TypeElement> partsOf,
            Map<String, TypeElement> reportsOf,
            Set<String> elsewhere) {
        var ownParts = annotated(partsOf, elsewhere);
        var ownReports = annotated(reportsOf, elsewhere);
        try {
            return Optional.of(Declarations.read(own, ownParts, ownReports));
        } catch (RuntimeException e) {
            return readable(withDefaults(own), withDefaults(ownParts), withDefaults(ownReports));
        }
    }

    private static Optional<Declarations> readable(
            AnnotatedType own, List<AnnotatedType> parts, List<AnnotatedType> reports) {
        if (!isReadable(own, List.of(), List.of())) {
            return Optional.empty();
        }
        return Optional.of(Declarations.read(
                own,
                parts.stream()
                        .filter(part -> isReadable(own, List.of(part), List.of()))
                        .toList(),
                reports.stream()
                        .filter(report -> isReadable(own, List.of(), List.of(report)))
                        .toList()));
    }

    private static AnnotatedType withDefaults(AnnotatedType type) {
        return new AnnotatedType(type.name(), new WithDefaults(type.annotations()), type.isElsewhere());
    }

    private static List<AnnotatedType> withDefaults(List<AnnotatedType> types) {
        return types.stream().map(SeriesRound::withDefaults).toList();
    }

    private static boolean isReadable(AnnotatedType series, List<AnnotatedType> parts, List<AnnotatedType> reports) {
        try {
            Declarations.read(series, parts, reports);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private List<AnnotatedType> annotated(Map<String, TypeElement> types, Set<String> elsewhere) {
        return types.values().stream().map(type -> annotated(type, elsewhere)).toList();
    }

    private AnnotatedType annotated(TypeElement type, Set<String> elsewhere) {
        var name = binaryName(type);
        return new AnnotatedType(name, type::getAnnotationsByType, elsewhere.contains(name));
    }
}

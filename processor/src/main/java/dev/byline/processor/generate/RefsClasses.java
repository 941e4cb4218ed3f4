package dev.byline.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.byline.catalog.Catalog;
import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The class with the constants of a series.
 *
 * <p>Two limits shape it:
 *
 * <ul>
 *   <li>A static initialiser has at most 65,535 bytes (JVMS 4.7.3), of which a constant takes 9. So a large catalog
 *       is spread over a chain of superclasses, from which {@code LinuxKitRefs} inherits. They are public because
 *       a compiler refers to the class that declares a constant.
 *   <li>A constant may be called {@code Catalog}, {@code LinuxKitRefs} or {@code dev}, and a variable obscures a
 *       type or a package of the same name (JLS 6.4.2). So no expression in these classes begins with the name of
 *       a type or a package. Types and class literals are safe, and so are the simple names of methods, inherited
 *       or statically imported.
 * </ul>
 */
final class RefsClasses {

    /**
     * Close to what fits. javac copies all constants for each {@code import static LinuxKitRefs.*}, and asks of each
     * inherited one whether a superclass hides it, so a long chain makes every report slower to compile.
     */
    private static final int CONSTANTS_PER_CLASS = 7_000;

    /** A class file stores a name in at most 65,535 bytes (JVMS 4.4.7), and a {@code char} in up to three. */
    private static final int MAX_NAME_LENGTH = 65_535 / 3;

    private final Catalog catalog;
    private final SeriesType series;
    private final SourceFiles sources;
    private final ReferenceJavadoc javadoc;
    private final List<List<Map.Entry<String, Reference>>> parts;
    private final SortedSet<ClassName> types;

    RefsClasses(Catalog catalog, SeriesType series, SourceFiles sources) {
        this.catalog = catalog;
        this.series = series;
        this.sources = sources;
        this.javadoc = new ReferenceJavadoc(catalog);
        var constants = catalog.constants().entrySet().stream()
                .filter(constant -> constant.getKey().length() <= MAX_NAME_LENGTH)
                .toList();
        this.parts = parts(constants);
        this.types = constants.stream()
                .map(constant -> typeOf(constant.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ClassName typeOf(Reference reference) {
        return ClassName.get(reference.getClass());
    }

    private static <T> List<List<T>> parts(List<T> all) {
        var parts = new ArrayList<List<T>>();
        var from = 0;
        do {
            var to = Math.min(from + CONSTANTS_PER_CLASS, all.size());
            parts.add(all.subList(from, to));
            from = to;
        } while (from < all.size());
        return parts;
    }

    /** The class with all constants, followed by its superclasses. */
    List<JavaFile> files() {
        var files = new ArrayList<JavaFile>();
        for (var part = 0; part < parts.size(); part++) {
            files.add(file(part));
        }
        return files;
    }

    private JavaFile file(int part) {
        var type = part == 0 ? refs() : superclass(part);
        var isRoot = part == parts.size() - 1;
        if (isRoot) {
            addCatalog(type);
        } else {
            type.superclass(className(part + 1));
        }
        parts.get(part).forEach(constant -> type.addField(field(constant.getKey(), constant.getValue())));
        type.addMethod(constructor(part));
        if (!isRoot) {
            return sources.file(type).build();
        }
        types.forEach(reference -> type.addMethod(method(reference)));
        series.addLookup(type, className(part));
        return series.addImport(sources.file(type).addStaticImport(Catalog.class, "of"))
                .build();
    }

    private ClassName className(int part) {
        var names = series.names();
        return series.generated(part == 0 ? names.refs() : names.refsPart(part));
    }

    private TypeSpec.Builder refs() {
        return TypeSpec.classBuilder(className(0))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "What reports of $L may cite: a constant for each reference that is declared.\n",
                        JavadocText.escape(catalog.series().name()));
    }

    private TypeSpec.Builder superclass(int part) {
        return TypeSpec.classBuilder(className(part))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc("Constants of {@link $T}, which has too many for one class.\n", className(0));
    }

    private static MethodSpec constructor(int part) {
        return MethodSpec.constructorBuilder()
                .addJavadoc("There are only constants.\n")
                .addModifiers(part == 0 ? List.of(Modifier.PRIVATE) : List.of())
                .build();
    }

    private FieldSpec field(String name, Reference reference) {
        var type = typeOf(reference);
        return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", javadoc.of(name, reference))
                .initializer("$N($S)", methodFor(type), name)
                .build();
    }

    /** Comes first: fields are initialised in the order of the source, those of a superclass before. */
    private void addCatalog(TypeSpec.Builder root) {
        root.addField(
                FieldSpec.builder(Catalog.class, catalogField(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("The catalog that has the references.\n")
                        .initializer("of($L)", series.expression())
                        .build());
    }

    private String catalogField() {
        var name = new StringBuilder("CATALOG");
        while (catalog.constants().containsKey(name.toString())) {
            name.append('_');
        }
        return name.toString();
    }

    private static String methodFor(ClassName type) {
        var name = type.simpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /**
     * The method that initialises the constants of a type. One generic method for all of them would do, but javac
     * takes twice as long for a large catalog when it has to infer each call.
     */
    private MethodSpec method(ClassName type) {
        return MethodSpec.methodBuilder(methodFor(type))
                .addJavadoc("A reference of the catalog.\n\n")
                .addJavadoc("@param name the name of its constant\n@return the reference\n")
                .addModifiers(parts.size() == 1 ? List.of(Modifier.PRIVATE, Modifier.STATIC) : List.of(Modifier.STATIC))
                .returns(type)
                .addParameter(String.class, "name")
                .addStatement("return $N.constant(name, $T.class)", catalogField(), type)
                .build();
    }
}

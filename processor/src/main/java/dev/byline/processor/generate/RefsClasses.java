package dev.byline.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.byline.catalog.Catalog;
import dev.byline.generated.ConstantClasses;
import dev.byline.generated.GeneratedNames;
import dev.byline.index.CompiledSeries;
import dev.byline.reference.LinkFamily;
import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * The classes with the constants of a series.
 *
 * <p>{@code LinuxKitRefs} declares what no part of the catalog declares, and inherits the constants of each part from
 * that part's interface. Two limits shape them:
 *
 * <ul>
 *   <li>A static initialiser has at most 65,535 bytes (JVMS 4.7.3), of which a constant takes 9. So a large catalog
 *       is spread over numbered supertypes. They are public because a compiler refers to the class that declares a
 *       constant.
 *   <li>A constant may be called {@code Catalog}, {@code LinuxKitRefs} or {@code dev}, and a variable obscures a
 *       type or a package of the same name (JLS 6.4.2). So no expression in these classes begins with the name of
 *       a type or a package. Types and class literals are safe, and so are the simple names of methods, declared or
 *       statically imported.
 * </ul>
 */
final class RefsClasses {

    /**
     * Close to what fits. javac copies all constants for each {@code import static LinuxKitRefs.*}, and asks of each
     * inherited one whether a supertype hides it, so many supertypes make every report slower to compile.
     */
    private static final int CONSTANTS_PER_CLASS = 7_000;

    /** A class file stores a name in at most 65,535 bytes (JVMS 4.4.7), and a {@code char} in up to three. */
    private static final int MAX_NAME_LENGTH = 65_535 / 3;

    private final Catalog catalog;
    private final SeriesType series;
    private final SourceFiles sources;
    private final ReferenceJavadoc javadoc;
    private final ConstantClasses classes;

    RefsClasses(Catalog catalog, SeriesType series, SourceFiles sources) {
        this.catalog = catalog;
        this.series = series;
        this.sources = sources;
        this.javadoc = new ReferenceJavadoc(catalog);
        this.classes = ConstantClasses.of(catalog);
    }

    /** The class with all constants of the series, followed by its superclasses. */
    List<JavaFile> ofSeries() {
        var files = new ArrayList<JavaFile>();
        var slices = slices(classes.ofSeries());
        for (var slice = 0; slice < slices.size(); slice++) {
            var type = slice == 0 ? refs() : superclass(slice);
            if (slice < slices.size() - 1) {
                type.superclass(series.generated(series.names().refsPart(slice + 1)));
            }
            type.addMethod(constructor(slice == 0));
            files.add(file(type, series.names(), slice, slices.get(slice)));
        }
        return files;
    }

    /** The interface with the constants of a part of the catalog, followed by the interfaces it extends. */
    List<JavaFile> ofPart(String part) {
        var names = GeneratedNames.of(part);
        var files = new ArrayList<JavaFile>();
        var slices = slices(catalog.constantsOf(part));
        for (var slice = 0; slice < slices.size(); slice++) {
            var type = TypeSpec.interfaceBuilder(className(names, slice)).addModifiers(Modifier.PUBLIC);
            if (slice == 0) {
                type.addJavadoc(
                        "What reports of $L may cite of what {@code $L} declares.\n",
                        JavadocText.escape(catalog.series().name()),
                        names.type());
                for (var more = 1; more < slices.size(); more++) {
                    type.addSuperinterface(className(names, more));
                }
            } else {
                type.addJavadoc("Constants of {@link $T}, which has too many for one type.\n", className(names, 0));
            }
            files.add(file(type, names, slice, slices.get(slice)));
        }
        return files;
    }

    private static List<List<String>> slices(List<String> constants) {
        var valid = constants.stream()
                .filter(constant -> constant.length() <= MAX_NAME_LENGTH)
                .toList();
        var slices = new ArrayList<List<String>>();
        var from = 0;
        do {
            var to = Math.min(from + CONSTANTS_PER_CLASS, valid.size());
            slices.add(valid.subList(from, to));
            from = to;
        } while (from < valid.size());
        return slices;
    }

    private static ClassName className(GeneratedNames names, int slice) {
        return ClassName.get(names.packageName(), slice == 0 ? names.refs() : names.refsPart(slice));
    }

    private TypeSpec.Builder refs() {
        var type = TypeSpec.classBuilder(className(series.names(), 0))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "What reports of $L may cite: a constant for each reference that is declared.\n",
                        JavadocText.escape(catalog.series().name()));
        catalog.parts().forEach(part -> type.addSuperinterface(className(GeneratedNames.of(part), 0)));
        return type;
    }

    private TypeSpec.Builder superclass(int slice) {
        return TypeSpec.classBuilder(className(series.names(), slice))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(
                        "Constants of {@link $T}, which has too many for one class.\n", className(series.names(), 0));
    }

    private static MethodSpec constructor(boolean hidden) {
        return MethodSpec.constructorBuilder()
                .addJavadoc("There are only constants.\n")
                .addModifiers(hidden ? List.of(Modifier.PRIVATE) : List.of())
                .build();
    }

    private JavaFile file(TypeSpec.Builder type, GeneratedNames names, int slice, List<String> constants) {
        var types = new TreeSet<ClassName>();
        for (var name : constants) {
            catalog.constant(name).ifPresent(reference -> {
                types.add(typeOf(reference));
                type.addField(field(name, reference));
            });
        }
        var families = slice == 0 && names.equals(series.names()) ? catalog.families() : List.<LinkFamily>of();
        families.forEach(family -> type.addMethod(method(family)));
        if (types.isEmpty() && families.isEmpty()) {
            return sources.file(names, type).build();
        }
        types.forEach(reference -> type.addMethod(method(reference)));
        series.addLookup(type, className(names, slice));
        var file = sources.file(names, type);
        if (!types.isEmpty()) {
            file.addStaticImport(CompiledSeries.class, "constantOf");
        }
        if (!families.isEmpty()) {
            file.addStaticImport(CompiledSeries.class, "linkOf");
        }
        return series.addImport(file).build();
    }

    /** The method that makes one of a family of links. */
    private MethodSpec method(LinkFamily family) {
        var parameter = family.takesNumber() ? "number" : "name";
        return MethodSpec.methodBuilder(family.name())
                .addJavadoc("$L\n", javadoc.of(family))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Reference.Link.class)
                .addParameter(family.takesNumber() ? TypeName.INT : ClassName.get(String.class), parameter)
                .addStatement("return linkOf($L, $S, $N)", series.expression(), family.name(), parameter)
                .build();
    }

    private static ClassName typeOf(Reference reference) {
        return ClassName.get(reference.getClass());
    }

    private FieldSpec field(String name, Reference reference) {
        var type = typeOf(reference);
        return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", javadoc.of(name, reference))
                .initializer("$N($S)", methodFor(type), name)
                .build();
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
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addParameter(String.class, "name")
                .addStatement("return constantOf($L, name, $T.class)", series.expression(), type)
                .build();
    }
}

package dev.byline.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.byline.generated.GeneratedNames;
import javax.lang.model.element.Modifier;

/**
 * The type that declares a series, as generated code refers to it.
 *
 * <p>A {@code $} in its binary name makes it a type inside another, which may be private, or a type with an odd
 * name; the binary name does not tell which. Such a type is looked up by name, because a class literal might not
 * compile.
 *
 * @param binaryName its binary name
 * @param names the names of the generated classes
 */
record SeriesType(String binaryName, GeneratedNames names) {

    private static final String LOOKUP = "series";

    static SeriesType of(String binaryName) {
        return new SeriesType(binaryName, GeneratedNames.of(binaryName));
    }

    /** A generated class. */
    ClassName generated(String simpleName) {
        return ClassName.get(names.packageName(), simpleName);
    }

    private boolean isLookedUp() {
        return binaryName.indexOf('$') >= 0;
    }

    /** An expression for its class. */
    CodeBlock expression() {
        return isLookedUp() ? CodeBlock.of("$N()", LOOKUP) : CodeBlock.of("$T.class", generated(names.type()));
    }

    /** Adds the method that {@link #expression()} calls, if it calls one. */
    void addLookup(TypeSpec.Builder type, ClassName typeName) {
        if (!isLookedUp()) {
            return;
        }
        var anyClass = ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));
        type.addMethod(MethodSpec.methodBuilder(LOOKUP)
                .addJavadoc("The type that declares the series; it may be private.\n\n@return the type\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(anyClass)
                .beginControlFlow("try")
                .addStatement("return forName($S, false, $T.class.getClassLoader())", binaryName, typeName)
                .nextControlFlow("catch ($T e)", ClassNotFoundException.class)
                .addStatement("throw new $T(e)", IllegalStateException.class)
                .endControlFlow()
                .build());
    }

    /** Adds the import that the method of {@link #addLookup} needs, if there is one. */
    JavaFile.Builder addImport(JavaFile.Builder file) {
        return isLookedUp() ? file.addStaticImport(Class.class, "forName") : file;
    }
}

package dev.byline.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/**
 * What the files generated for a series have in common.
 *
 * @param annotated whether the types get {@code javax.annotation.processing.Generated}
 */
record SourceFiles(boolean annotated) {

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String PROCESSOR = "dev.byline.processor.BylineProcessor";

    JavaFile.Builder file(GeneratedNames names, TypeSpec.Builder type) {
        if (annotated) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        return JavaFile.builder(names.packageName(), type.build()).indent("    ");
    }
}

package dev.byline.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.byline.dsl.ReportSource;
import dev.byline.index.Contributor;
import dev.byline.index.IndexedReport;
import dev.byline.index.Mention;
import dev.byline.index.SeriesCatalog;
import dev.byline.index.SeriesIndex;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.ReportPeriod;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class with the index of a series: all that {@link SeriesIndex} answers, without a series to name. */
final class IndexClass {

    private static final TypeName REPORTS = ParameterizedTypeName.get(List.class, IndexedReport.class);
    private static final TypeName REPORT = ParameterizedTypeName.get(Optional.class, IndexedReport.class);
    private static final TypeName THREADS = ParameterizedTypeName.get(List.class, ForgeThread.class);

    private final String seriesName;
    private final SeriesType series;
    private final SourceFiles sources;
    private final ClassName className;
    private final ClassName holder;

    IndexClass(String seriesName, SeriesType series, SourceFiles sources) {
        this.seriesName = JavadocText.escape(seriesName);
        this.series = series;
        this.sources = sources;
        this.className = series.generated(series.names().index());
        // The name of the series is part of it, so that it cannot be the name of the series.
        this.holder = className.nestedClass(series.names().index() + "Holder");
    }

    JavaFile file() {
        var type = TypeSpec.classBuilder(className)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Who and what is cited where in the reports of $L.\n\n", seriesName)
                .addJavadoc(
                        "<p>The first call reads what the compiler has left of the reports; later calls use the same index.\n")
                .addMethod(constructor("There are only static methods.\n"))
                .addMethod(index())
                .addMethod(answer("catalog", TypeName.get(SeriesCatalog.class))
                        .addJavadoc(
                                "The catalog of the series.\n\n@return what is declared, with the titles and periods of the reports\n")
                        .build())
                .addMethod(answer("reports", REPORTS)
                        .addJavadoc("All reports.\n\n")
                        .addJavadoc("@return the reports in the order of their periods, those without one last\n")
                        .build())
                .addMethod(report())
                .addMethod(answer("week", REPORT, parameter(String.class, "week"))
                        .addJavadoc(
                                "The report of an ISO week. A week that does not exist is a {@code DateTimeException}.\n\n@param week the week, as {@code 2017-W25}\n")
                        .addJavadoc("@return the report whose period is that week; empty if there is none\n")
                        .build())
                .addMethod(weekOfYear())
                .addMethod(answer(
                                "mentions",
                                ParameterizedTypeName.get(List.class, Mention.class),
                                parameter(Reference.class, "reference"))
                        .addJavadoc("Where a reference is cited.\n\n@param reference the reference\n")
                        .addJavadoc(
                                "@return its mentions, by report in the order of periods, then in that of the report\n")
                        .build())
                .addMethod(answer("reportsCiting", REPORTS, parameter(Reference.class, "reference"))
                        .addJavadoc("Which reports cite a reference.\n\n@param reference the reference\n")
                        .addJavadoc("@return the reports in the order of their periods\n")
                        .build())
                .addMethod(answer("credits", ParameterizedTypeName.get(Map.class, Person.class, Integer.class))
                        .addJavadoc("Who was credited how often.\n\n")
                        .addJavadoc(
                                "@return the numbers, the largest first; people who were never credited are left out\n")
                        .build())
                .addMethod(answer(
                                "contributors",
                                ParameterizedTypeName.get(List.class, Contributor.class),
                                parameter(ReportPeriod.class, "period"),
                                parameter(Contributor.Order.class, "order"))
                        .addJavadoc("Who is credited in the reports of a period, and who for the first time.\n\n")
                        .addJavadoc("@param period the period\n@param order what they are sorted by\n")
                        .addJavadoc("@return the contributors\n")
                        .build())
                .addMethod(answer("unmentioned", THREADS, parameter(ReportPeriod.class, "period"))
                        .addJavadoc("Which declared issues and pull requests of a period no report mentions.\n\n")
                        .addJavadoc("@param period the period\n")
                        .addJavadoc("@return those opened, closed or declared for it, by repository and number\n")
                        .build())
                .addMethod(answer("unmentioned", THREADS)
                        .addJavadoc("Which declared issues and pull requests no report mentions.\n\n")
                        .addJavadoc("@return the threads by repository and number\n")
                        .build())
                .addType(holder());
        series.addLookup(type, className);
        return series.addImport(sources.file(series.names(), type)).build();
    }

    private static MethodSpec constructor(String javadoc) {
        return MethodSpec.constructorBuilder()
                .addJavadoc(javadoc)
                .addModifiers(Modifier.PRIVATE)
                .build();
    }

    private static ParameterSpec parameter(Type type, String name) {
        return ParameterSpec.builder(type, name).build();
    }

    private static MethodSpec.Builder method(String name, TypeName returns, ParameterSpec... parameters) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(returns)
                .addParameters(List.of(parameters));
    }

    /** A method that passes its parameters to the method of {@link SeriesIndex} with the same name. */
    private static MethodSpec.Builder answer(String name, TypeName returns, ParameterSpec... parameters) {
        var arguments = Stream.of(parameters).map(ParameterSpec::name).collect(Collectors.joining(", "));
        return method(name, returns, parameters).addStatement("return index().$N($L)", name, arguments);
    }

    private MethodSpec index() {
        return method("index", TypeName.get(SeriesIndex.class))
                .addJavadoc("The index of all reports of the series.\n\n@return the index, always the same\n")
                .addStatement("return $T.INDEX", holder)
                .build();
    }

    private static MethodSpec report() {
        var reportType =
                ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(ReportSource.class));
        return method(
                        "report",
                        REPORT,
                        ParameterSpec.builder(reportType, "type").build())
                .addJavadoc("The report of a class.\n\n@param type the class with the report's text\n")
                .addJavadoc("@return the report; empty if it is of another series\n")
                .addStatement(
                        "return reports().stream().filter(report -> report.header().type().equals(type.getName()))"
                                + ".findFirst()")
                .build();
    }

    private static MethodSpec weekOfYear() {
        return method("week", REPORT, parameter(int.class, "year"), parameter(int.class, "week"))
                .addJavadoc(
                        "The report of an ISO week. A week that does not exist is a {@code DateTimeException}.\n\n@param year the year that the week belongs to\n")
                .addJavadoc("@param week the number of the week, from 1\n")
                .addJavadoc("@return the report whose period is that week; empty if there is none\n")
                .addStatement(
                        "return week($T.format($T.ROOT, $S, year, week))", String.class, Locale.class, "%04d-W%02d")
                .build();
    }

    private TypeSpec holder() {
        return TypeSpec.classBuilder(holder)
                .addJavadoc("Initialised by the first call that needs the index.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(SeriesIndex.class, "INDEX", Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("The index.\n")
                        .initializer("$T.of($L)", SeriesIndex.class, series.expression())
                        .build())
                .addMethod(constructor("There is only the field.\n"))
                .build();
    }
}

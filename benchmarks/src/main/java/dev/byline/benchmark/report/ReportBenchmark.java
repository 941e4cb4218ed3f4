package dev.byline.benchmark.report;

import dev.byline.check.Problem;
import dev.byline.check.ReportChecks;
import dev.byline.check.Severities;
import dev.byline.evaluate.Evaluation;
import dev.byline.evaluate.Evaluator;
import dev.byline.evaluate.SharedMembers;
import dev.byline.expression.Body;
import dev.byline.generated.ConstantClasses;
import dev.byline.index.IndexedReport;
import dev.byline.indexing.IndexPage;
import dev.byline.indexing.ReportEntries;
import dev.byline.indexing.ReportSummary;
import dev.byline.markdown.MarkdownWriter;
import dev.byline.markdown.ParsedReport;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one report of the generated series costs, step by step, and the index of all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up.
public class ReportBenchmark {

    /** How long the series is. */
    @Param({"104"})
    public int reports;

    private CompiledSeries series;
    private ConstantClasses constants;
    private ReportChecks checks;
    private Body body;
    private Evaluation evaluation;
    private ParsedReport read;
    private List<IndexedReport> indexed;

    /**
     * Compiles the series.
     *
     * @throws IOException if a file cannot be read or written
     * @throws ReflectiveOperationException if the compiled series cannot be loaded
     */
    @Setup
    public void compile() throws IOException, ReflectiveOperationException {
        series = CompiledSeries.compile(reports);
        constants = ConstantClasses.of(series.catalog());
        checks = ReportChecks.of(series.catalog(), path -> false, Severities.parse(""));
        var report = series.reports().get(reports / 2);
        body = BodyOf.report(series.catalog(), report.document());
        evaluation = evaluateBody();
        read = ParsedReport.of(
                series.catalog(), report.header(), evaluation.document().orElseThrow());
        indexed = series.reports().stream().map(ReportEntries::of).toList();
        if (!evaluation.complete()
                || !checkReport().isEmpty()
                || !writeMarkdown().equals(MarkdownWriter.write(report))) {
            throw new IllegalStateException("the report's calls do not give the report");
        }
    }

    /**
     * Evaluates the body of a report.
     *
     * @return its document
     */
    @Benchmark
    public Evaluation evaluateBody() {
        return new Evaluator(series.catalog(), constants, new SharedMembers()).evaluate(body);
    }

    /**
     * Parses the prose of a report and looks its labels up.
     *
     * @return the report with its passages
     */
    @Benchmark
    public ParsedReport parseProse() {
        return ParsedReport.of(series.catalog(), read.header(), read.document());
    }

    /**
     * Runs all checks of a report.
     *
     * @return nothing is wrong with it
     */
    @Benchmark
    public List<Problem> checkReport() {
        return checks.check(read, evaluation.origins(), true);
    }

    /**
     * Writes a report.
     *
     * @return its Markdown
     */
    @Benchmark
    public String writeMarkdown() {
        return MarkdownWriter.write(read);
    }

    /**
     * Indexes a report.
     *
     * @return who and what is cited in it
     */
    @Benchmark
    public IndexedReport indexReport() {
        return ReportEntries.of(read);
    }

    /**
     * Sums up all reports and writes the page for readers.
     *
     * @return Markdown
     */
    @Benchmark
    public String indexSeries() {
        return IndexPage.write(
                series.catalog(), indexed.stream().map(ReportSummary::of).toList());
    }
}

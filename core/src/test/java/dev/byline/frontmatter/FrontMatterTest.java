package dev.byline.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.pattern.Filling;
import dev.byline.pattern.Filling.Day;
import dev.byline.pattern.Filling.Text;
import dev.byline.pattern.Filling.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tomlj.Toml;

class FrontMatterTest {

    private static Map<String, Filling> values(String title) {
        return Map.of(
                "title", new Text(title),
                "date", new Day("2017-06-05"),
                "year", new Filling.Number(2017, 4),
                "month", new Filling.Number(6, 2),
                "slug", new Text("week-23"),
                "authors", new Texts(List.of("rn", title)),
                "tags", new Texts(List.of()));
    }

    private static String written(String series, String report, String title) {
        var first = FrontMatter.ofSeries(series);
        var second = FrontMatter.ofReport(report);
        assertThat(first.flaws()).isEmpty();
        assertThat(second.flaws()).isEmpty();
        assertThat(second.flawBeside(first)).isEmpty();
        return FrontMatter.write(first, second, values(title));
    }

    private static String written(String series) {
        return written(series, "", "Week 23");
    }

    /** The flaws with what they point at. */
    private static List<String> flaws(String text) {
        return FrontMatter.ofSeries(text).flaws().stream()
                .map(mistake -> text.substring(mistake.start(), mistake.end()) + ": " + mistake.what() + "; "
                        + mistake.remedy())
                .toList();
    }

    @Test
    void yamlGetsItsFences() {
        assertThat(written("title: {title}\ndate: {date}\n"))
                .isEqualTo("---\ntitle: \"Week 23\"\ndate: 2017-06-05\n---");
        assertThat(written("---\ntitle: {title}\n---\n")).isEqualTo("---\ntitle: \"Week 23\"\n---");
    }

    @Test
    void valuesAreWrittenAsWhatTheyAre() {
        assertThat(written("""
                        month: {month}
                        path: /{year}/{month}/{slug}/
                        at: {date}T12:00:00Z
                        authors: {authors}
                        by: "by {authors}"
                        tags: {tags}
                        single: 'it''s {slug}'
                        list:
                          - {slug}
                        note: |
                          about {title}
                        &a "k {slug}": &b {slug}
                        # {title}
                        """)).isEqualTo("""
                        ---
                        month: 6
                        path: "/2017/06/week-23/"
                        at: 2017-06-05T12:00:00Z
                        authors: ["rn", "Week 23"]
                        by: "by rn, Week 23"
                        tags: []
                        single: "it's week-23"
                        list:
                          - "week-23"
                        note: |
                          about Week 23
                        &a "k week-23": &b "week-23"
                        # {title}
                        ---""");
    }

    @Test
    void tomlStandsBetweenPlusSigns() {
        assertThat(written("""
                        +++
                        title = {title}
                        date = {date} # {title}
                        month = {month}
                        path = '/{year}/{month}/{slug}/'
                        authors = {authors}
                        note = "about \\"{title}\\""
                        previous = {previous}
                        lines = '''
                        a {slug}
                        b'''

                        [params]
                        year = {year}
                        next = "{next}"
                        +++
                        """)).isEqualTo("""
                        +++
                        title = "Week 23"
                        date = 2017-06-05 # {title}
                        month = 6
                        path = "/2017/06/week-23/"
                        authors = ["rn", "Week 23"]
                        note = "about \\"Week 23\\""
                        lines = "a week-23\\nb"

                        [params]
                        year = 2017
                        next = ""
                        +++""");
    }

    @Test
    void aKeyWithoutAnythingIsLeftOut() {
        assertThat(written("a: 1\nprevious: {previous}\nnext: \"{next}\"\nweek: {week} # of the year\nb: 2"))
                .isEqualTo("---\na: 1\nweek: \"\" # of the year\nb: 2\n---");
    }

    @Test
    void theReportsKeysTakeThePlaceOfTheSeries() {
        assertThat(written("title: {title}\nlayout: post\ntags:\n  - a\n", "tags: [b]\ndraft: true", "T"))
                .isEqualTo("---\ntitle: \"T\"\nlayout: post\ntags: [b]\ndraft: true\n---");
        assertThat(written(
                        "+++\na = 1\n[x]\nb = 1\n[[y]]\nc = 1\n[[y]]\nc = 2\n+++",
                        "+++\nd = {title}\na = 2\n[[y]]\nc = 3\n[z]\ne = 1\n+++",
                        "T"))
                .isEqualTo("+++\na = 2\nd = \"T\"\n[x]\nb = 1\n[[y]]\nc = 3\n[z]\ne = 1\n+++");
    }

    @Test
    void aReportWhoseSeriesHasNoneKeepsItsLines() {
        assertThat(written("", "---\n# old\ntitle:   Old {x:1} {zzz}\n\n...\n", "T"))
                .isEqualTo("---\n# old\ntitle:   Old {x:1} {zzz}\n\n...");
        assertThat(written("", "title: \"{title}\"", "T")).isEqualTo("---\ntitle: \"T\"\n---");
        assertThat(written("", "---\n---", "T")).isEqualTo("---\n---");
    }

    @Test
    void mistakesHaveTheirPlaces() {
        assertThat(flaws("title: {titel}\nweek: {weak}\nx: {zzzzzzzz}"))
                .containsExactly(
                        "{titel}: the front matter has the unknown placeholder `{titel}`; did you mean `{title}`?",
                        "{weak}: the front matter has the unknown placeholder `{weak}`; did you mean `{week}`?",
                        "{zzzzzzzz}: the front matter has the unknown placeholder `{zzzzzzzz}`; write one of {year} {month}"
                                + " {day} {week} {date} {from} {to} {slug} {series} {name} {file} {title} {authors} {tags}"
                                + " {previous} {next}");
        assertThat(flaws("a: 1\nb: x: y\n"))
                .containsExactly(
                        ":: the front matter is not YAML: mapping values are not allowed here; correct it; a text"
                                + " with signs in it stands in quotes");
        assertThat(flaws("a: {to:d MMMM}\nb: {year: 2017}"))
                .containsExactly(
                        "{to:d MMMM}: a day in front matter has no pattern of its own; write `{to}`: the program that"
                                + " reads it writes days as its readers want them");
        assertThat(flaws("a: 1\na: 2")).containsExactly("a: the front matter has the key `a` twice; keep one of them");
        assertThat(flaws("title = \"x\"\ny = 1"))
                .containsExactly(
                        "title = \"x\": the front matter has no keys; write `key: value` in each line; TOML stands"
                                + " between two lines `+++`");
        assertThat(flaws("---\na: 1\n"))
                .containsExactly("---: the front matter has no end; write a line `---` behind it");
        assertThat(flaws("---\na: 1\n---\nText"))
                .containsExactly(
                        "---: the front matter ends here, and more text follows; write the text of the report with"
                                + " paragraph(…)");
        assertThat(flaws("+++\na = 1\nb = {title\n+++")).hasSize(1);
        assertThat(flaws("+++\na = \"1\nb = {title}\n+++"))
                .singleElement()
                .asString()
                .contains("the front matter is not TOML: Unexpected");
        assertThat(flaws("a: 🎈 {title}\nb: @x"))
                .singleElement()
                .asString()
                .startsWith("@: the front matter is not YAML");
    }

    @Test
    void twoThatDoNotFit() {
        assertThat(FrontMatter.ofReport("+++\na = 1\n+++").flawBeside(FrontMatter.ofSeries("b: 1")))
                .hasValueSatisfying(mistake -> assertThat(mistake.what())
                        .isEqualTo("the front matter of the series is YAML, and that of the report is not"));
        assertThat(FrontMatter.ofReport("{a: 1}").flawBeside(FrontMatter.ofSeries("b: 1")))
                .hasValueSatisfying(
                        mistake -> assertThat(mistake.remedy()).isEqualTo("give each key a line of its own in both"));
        assertThat(FrontMatter.ofReport("+++\na.b = 1\n+++").flawBeside(FrontMatter.ofSeries("+++\n[a]\nb = 2\n+++")))
                .hasValueSatisfying(
                        mistake -> assertThat(mistake.what()).startsWith("the front matter of the report contradicts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a \"quoted\" title",
                "colon: # hash",
                "line\nbreak\r\nand\ttab",
                "---\ninjected: true\n---",
                "+++\n\"\"\" ''' \\u0041 \\",
                "{title} {zzz} $1 \\0",
                "- [x] & * ! | > % @ `",
                "true",
                "2017",
                "",
                " ",
                "\u2028 \u0085 \u0000 \u007f \uFEFF \uFFFF",
                "\uD83D\uDE00 \uD83D alone",
                "عربي \u202E back"
            })
    void hostileTextStaysText(String title) {
        var shown = title.replaceAll("(?<!\\p{Cs})\\p{Cs}|\\uD83D(?! ?\\uDE00)(?= alone)", "\uFFFD");
        var yaml = written(
                "a: {title}\nb: 'x {title}'\nc: \"{title} y\"\nd: z {title}\n\"{title}\": k\nf: [{title}, {title}]\n",
                "",
                title);
        var read = new Load(LoadSettings.builder().build()).loadFromString(body(yaml));
        assertThat(read).isInstanceOf(Map.class);
        var map = (Map<?, ?>) read;
        assertThat(map.get("a")).isEqualTo(shown);
        assertThat(map.get("b")).isEqualTo("x " + shown);
        assertThat(map.get("c")).isEqualTo(shown + " y");
        assertThat(map.get("d")).isEqualTo("z " + shown);
        assertThat(map.get(shown)).isEqualTo("k");
        assertThat(map.get("f")).isEqualTo(List.of(shown, shown));
        assertThat(map.size()).isEqualTo(6);

        var toml = written(
                "+++\na = {title}\nb = 'x {title}'\nc = \"{title} y\"\nd = \"\"\"z\n{title}\"\"\"\ne = [{title}]\nf = {authors}\n+++",
                "",
                title);
        var parsed = Toml.parse(body(toml));
        assertThat(parsed.errors()).isEmpty();
        assertThat(parsed.getString("a")).isEqualTo(shown);
        assertThat(parsed.getString("b")).isEqualTo("x " + shown);
        assertThat(parsed.getString("c")).isEqualTo(shown + " y");
        assertThat(parsed.getString("d")).isEqualTo("z\n" + shown);
        assertThat(parsed.getArrayOrEmpty("e").toList()).isEqualTo(List.of(shown));
        assertThat(parsed.getArrayOrEmpty("f").toList()).isEqualTo(List.of("rn", shown));
        assertThat(parsed.keySet()).hasSize(6);
    }

    private static String body(String frontMatter) {
        return frontMatter.substring(4, frontMatter.length() - 3);
    }

    @Test
    void headersOfPelicanStayAsTheyAre() {
        var headers = "Title: Waves: a \"story\"\nNumber: 7\nDate: 2024-01-07\nCategory: {tide}";
        var read = FrontMatter.ofReport(headers + "\n");
        assertThat(read.flaws()).isEmpty();
        assertThat(FrontMatter.write(FrontMatter.ofSeries(""), read, Map.of())).isEqualTo(headers);
        assertThat(FrontMatter.write(FrontMatter.ofSeries(""), FrontMatter.ofReport("title: Waves"), Map.of()))
                .isEqualTo("---\ntitle: Waves\n---");
        assertThat(FrontMatter.write(FrontMatter.ofSeries(""), FrontMatter.ofReport("Author: Ada"), Map.of()))
                .isEqualTo("---\nAuthor: Ada\n---");
        assertThat(read.flawBeside(FrontMatter.ofSeries("title: {title}"))).isPresent();
    }
}

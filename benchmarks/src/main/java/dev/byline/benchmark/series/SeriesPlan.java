package dev.byline.benchmark.series;

import dev.byline.benchmark.series.ForgeThread.Repo;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Who and what there is to cite, and when. What a report may cite does not depend on how many reports follow it, so
 * that a shorter series is the beginning of a longer one.
 */
final class SeriesPlan {

    /** The Monday of the first report. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 1, 2);

    private static final int FIRST_PEOPLE = 30;
    /** With every so many reports somebody joins. */
    private static final int REPORTS_A_PERSON = 8;
    /** Who is active: the last so many who joined. */
    private static final int ACTIVE = 40;
    /** So many reports back a thread is still spoken of. */
    private static final int RECALLED = 8;

    private final List<String> people;
    private final List<List<ForgeThread>> threads = new ArrayList<>();

    SeriesPlan(int reports) {
        var words = new Vocabulary(5);
        people = people(FIRST_PEOPLE + reports / REPORTS_A_PERSON, words);
        var numbers = new EnumMap<Repo, Integer>(Repo.class);
        for (var report = 0; report < reports; report++) {
            var opened = new ArrayList<ForgeThread>();
            opened.add(thread(Repo.PRESS, true, numbers, report, words));
            opened.add(thread(Repo.PRESS, true, numbers, report, words));
            opened.add(thread(Repo.PRESS, false, numbers, report, words));
            opened.add(thread(Repo.PRESS, true, numbers, report, words));
            opened.add(thread(Repo.INK, true, numbers, report, words));
            opened.add(thread(Repo.PAPER_MILL, report % 2 == 0, numbers, report, words));
            threads.add(List.copyOf(opened));
        }
    }

    private static List<String> people(int count, Vocabulary words) {
        var handles = new LinkedHashSet<String>();
        while (handles.size() < count) {
            handles.add(words.below(4) == 0 ? words.word() + "-" + words.word() : words.word());
        }
        return List.copyOf(handles);
    }

    private ForgeThread thread(
            Repo repository, boolean pull, EnumMap<Repo, Integer> numbers, int report, Vocabulary words) {
        // Of a real forge's numbers, a report tells of some.
        var number = numbers.merge(repository, 1 + words.below(3), Integer::sum);
        return new ForgeThread(
                repository, pull, number, words.capitalized(words.words(6)), words.oneOf(active(report)));
    }

    List<String> people() {
        return people;
    }

    /** Who may be credited in a report. */
    List<String> active(int report) {
        var joined = FIRST_PEOPLE + report / REPORTS_A_PERSON;
        return people.subList(Math.max(0, joined - ACTIVE), joined);
    }

    List<ForgeThread> opened(int report) {
        return threads.get(report);
    }

    /** The threads of which a report may have more to say. */
    List<ForgeThread> recalled(int report) {
        return threads.subList(firstRecalled(report), report + 1).stream()
                .flatMap(List::stream)
                .toList();
    }

    static int firstRecalled(int report) {
        return Math.max(0, report - RECALLED);
    }

    int reports() {
        return threads.size();
    }

    /** The year of a report's week, as ISO 8601 counts it. */
    static int year(int report) {
        return FIRST_DAY.plusWeeks(report).get(IsoFields.WEEK_BASED_YEAR);
    }

    static int week(int report) {
        return FIRST_DAY.plusWeeks(report).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}

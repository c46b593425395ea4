package org.sodiem.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What fills the pages of a unit looks at nothing that the unit's print does not tell. */
class UnitPrintsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sodiem");

    /** What fills them, but for head and areas, which are filled before the print is taken. */
    private static final Set<String> FILLING = Set.of(
            "UnitAssembler",
            "UnitPart",
            "TodoTable",
            "AdjustedTable",
            "VoicesTable",
            "UnitSheet",
            "SheetAssembler",
            "WorkTables",
            "HistoryAssembler");

    /** What tells of all units, and what of it may be asked: {@link UnitPrints} has the same. */
    private static final Map<String, Set<String>> ASKED = Map.of(
            "CampaignView",
            Set.of("assignmentsOf", "consents", "followUp", "lateAnswers", "pledgesOf", "scores"),
            "Chronicle",
            Set.of("changedSince", "late", "toldOf"),
            "EarlierRound",
            Set.of("of", "title"),
            "IndexView",
            Set.of("criteria", "id"),
            "ProblemRegister",
            Set.of("doubtsOf", "errorsOf"),
            "RoundConsents",
            Set.of("byUnit", "round"),
            "ScoreBook",
            Set.of("layout", "office", "plan"),
            "Scores",
            Set.of("book"),
            "IndexResult",
            Set.of(),
            "SinceRound",
            Set.of());

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.addAll(others);
        return both;
    }

    /** What writes reports, workbooks and data of a unit. */
    private static final Set<String> WRITING =
            Set.of("UnitReport", "UnitJson", "FormMaker", "FormBook", "Steps", "Narrative");

    private static String outermost(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).split("\\$", 2)[0];
    }

    /** What some classes ask of what tells of all units. */
    private static Map<String, Set<String>> asked(Set<String> classes) {
        Map<String, Set<String>> asked = new TreeMap<>();
        CLASSES.stream()
                .filter(type -> classes.contains(outermost(type)))
                .<JavaAccess<?>>flatMap(type -> Stream.concat(
                        type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream()))
                .filter(call -> ASKED.containsKey(call.getTargetOwner().getSimpleName()))
                .forEach(call -> asked.merge(
                        call.getTargetOwner().getSimpleName(), Set.of(call.getName()), UnitPrintsTest::both));
        return asked;
    }

    @Test
    void tellAllThatPagesOfAUnitAskOfOthers() {
        Map<String, Set<String>> known = new TreeMap<>(ASKED);
        known.values().removeIf(Set::isEmpty);
        assertThat(asked(FILLING)).isEqualTo(known);
    }

    @Test
    void tellWithWhatIsAddedAllThatDocumentsOfAUnitAskOfOthers() {
        assertThat(asked(WRITING))
                .isEqualTo(Map.of(
                        "CampaignView", Set.of("phase"),
                        "IndexResult", Set.of("criteria", "id", "published"),
                        "IndexView",
                                Set.of("ordered", "result"), // how many there are, which a report's print has beside
                        "ScoreBook", Set.of("campaign", "guidance", "office", "year"),
                        "Scores", Set.of("at", "book")));
    }
}

package org.sodiem;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sodiem.language.Days;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;

/** The order of packages, and which of them may know which library. */
class HouseTest {

    /** A package imports only packages that stand before it. */
    private static final List<String> ORDER = List.of(
            "source",
            "language",
            "json",
            "diagnostic",
            "yaml",
            "sheet",
            "model",
            "load",
            "score",
            "check",
            "criteria",
            "git",
            "history",
            "round",
            "compare",
            "gate",
            "links",
            "markup",
            "word",
            "book",
            "theme",
            "view",
            "movement",
            "telling",
            "part",
            "page",
            "past",
            "index",
            "party",
            "render",
            "data",
            "schema",
            "text",
            "report",
            "form",
            "decision",
            "site",
            "preview",
            "sample",
            "init",
            "cli");

    /** The packages that may import a library; nobody else may. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("tools.jackson.dataformat.yaml..", Set.of("yaml")),
            Map.entry("org.snakeyaml..", Set.of("yaml")),
            Map.entry("tools.jackson.core..", Set.of("json", "yaml")),
            Map.entry("java.net.http..", Set.of("links")),
            Map.entry("com.vladsch.flexmark..", Set.of("markup")),
            Map.entry("org.owasp..", Set.of("markup")),
            Map.entry("freemarker..", Set.of("render")),
            Map.entry("org.eclipse.jgit..", Set.of("git")),
            Map.entry("picocli..", Set.of("cli")),
            Map.entry("org.apache.commons.csv..", Set.of("init")),
            Map.entry("com.sun.net.httpserver..", Set.of("preview")));

    /** The rooms of pages. */
    private static final Set<String> PAGES =
            Set.of("org.sodiem.page", "org.sodiem.past", "org.sodiem.index", "org.sodiem.party");

    /** What templates print of a record: finished text, and what they ask of it. */
    private static final Set<String> SHOWN = Set.of(
            "java.lang.String", "java.util.List", "boolean", "int", "java.lang.Integer", "org.sodiem.markup.Html");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sodiem");

    @Test
    void listsEveryPackage() {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            packages.add(type.getPackageName());
        }
        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(
                        ORDER.stream().map(name -> "org.sodiem." + name).toList());
    }

    @Test
    void givesEachNameToOneIdea() {
        Map<String, Set<String>> rooms = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                rooms.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                        .add(type.getPackageName());
            }
        }
        rooms.values().removeIf(packages -> packages.size() < 2);
        assertThat(rooms).isEmpty();
    }

    @Test
    void importsOnlyPackagesThatStandBefore() {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            String[] later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(name -> "org.sodiem." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.sodiem." + ORDER.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .allowEmptyShould(false)
                    .check(CLASSES);
        }
    }

    @Test
    void tellsContributorsTheOrderInForce() throws IOException {
        String guide = Files.readString(Path.of("CONTRIBUTING.md"));
        int from = guide.indexOf("`source ") + 1;
        List<String> told =
                List.of(guide.substring(from, guide.indexOf('`', from)).split("[\\s|]+", -1));
        assertThat(told).isEqualTo(ORDER);
    }

    /** A list of hops in the guide names types that are there, none in a room before the last one's. */
    @Test
    void tellsContributorsNoStepBack() throws IOException {
        String guide = Files.readString(Path.of("CONTRIBUTING.md"));
        List<String> flows = Pattern.compile("(?:`\\w+`\\s+→\\s+)+`\\w+`")
                .matcher(guide)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(flows).hasSize(2);
        for (String flow : flows) {
            List<Integer> rooms = Stream.of(flow.replace("`", "").split("\\s+→\\s+", -1))
                    .map(name -> CLASSES.stream()
                            .filter(type -> type.getSimpleName().equals(name))
                            .map(type -> type.getPackageName().substring("org.sodiem.".length()))
                            .map(ORDER::indexOf)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no type " + name)))
                    .toList();
            assertThat(rooms).as(flow).isSorted();
        }
    }

    @Test
    void hasNoCycle() {
        slices().matching("org.sodiem.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void keepsModelFreeOfEverythingButPlaces() {
        noClasses()
                .that()
                .resideInAPackage("org.sodiem.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sodiem.diagnostic..", "org.sodiem.yaml..")
                .check(CLASSES);
    }

    @Test
    void keepsPageRecordsFreeOfTheDomain() {
        noClasses()
                .that()
                .resideInAnyPackage(PAGES.toArray(String[]::new))
                .and()
                .haveSimpleNameEndingWith("Page")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sodiem.model..", "org.sodiem.score..", "java.time..", "java.math..")
                .check(CLASSES);
    }

    /** What a template sees of a page: its record, and every record of these rooms that stands in one it sees. */
    @Test
    void showsTemplatesNothingOfTheDomain() {
        Set<JavaClass> seen = new LinkedHashSet<>();
        Deque<JavaClass> left = new ArrayDeque<>();
        CLASSES.stream()
                .filter(type -> PAGES.contains(type.getPackageName()))
                .filter(type -> type.getSimpleName().endsWith("Page") && type.isTopLevelClass())
                .forEach(left::add);
        List<String> domain = new ArrayList<>();
        while (!left.isEmpty()) {
            JavaClass type = left.remove();
            if (!seen.add(type)) {
                continue;
            }
            for (JavaField field : type.getFields()) {
                if (field.getModifiers().contains(JavaModifier.STATIC)) {
                    continue;
                }
                for (JavaClass part : field.getType().getAllInvolvedRawTypes()) {
                    String room = part.getPackageName();
                    if (PAGES.contains(room) || room.equals("org.sodiem.part")) {
                        left.add(part);
                    } else if (!SHOWN.contains(part.getName())) {
                        domain.add(field.getFullName() + ": " + part.getName());
                    }
                }
            }
        }
        assertThat(seen).extracting(JavaClass::getSimpleName).contains("RankedUnits", "Bar", "Link", "Frame");
        assertThat(domain).isEmpty();
    }

    @Test
    void keepsWordsLinksAndPagesOutOfFigures() {
        noClasses()
                .that()
                .resideInAPackage("org.sodiem.view..")
                .should()
                .dependOnClassesThat(belongToAnyOf(Words.class, Days.class, Numbers.class, Locale.class)
                        .or(resideInAnyPackage(
                                "org.sodiem.links..", "org.sodiem.markup..", "org.sodiem.theme..", "java.net..")))
                .check(CLASSES);
    }

    @Test
    void keepsLibrariesWhereTheyBelong() {
        LIBRARIES.forEach((library, allowed) -> {
            String[] others = ORDER.stream()
                    .filter(name -> !allowed.contains(name))
                    .map(name -> "org.sodiem." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAnyPackage(others)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library)
                    .check(CLASSES);
        });
    }

    @Test
    void hashesInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sodiem.source")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.MessageDigest")
                .check(CLASSES);
    }

    @Test
    void dependsOnNoLocaleNorClock() {
        noClasses()
                .should()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}

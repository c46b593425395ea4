package org.sodiem.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file of the repository is for. Each kind has its place, one party that may change it in one window of time,
 * what reads it, and the JSON Schema it is written by. A path is of the first kind that fits.
 */
public enum FileKind {
    /** The scores of a unit. */
    SCORES(Root.UNIT, "scores.yaml", Party.UNIT, Time.ROUND, Loader.SCORES, "scores"),
    /** The scores of a unit, one file an office. */
    OFFICE_SCORES(Root.UNIT, "scores/*.yaml", Party.OFFICE, Time.ROUND, Loader.SCORES, "scores"),
    /** The report of a unit. */
    REPORT(Root.UNIT, "report.md", Party.UNIT, Time.ROUND, Loader.TEXT, ""),
    /** The tasks of a unit, kept the whole year. */
    TASKS(Root.UNIT, "tasks.yaml", Party.UNIT, Time.ANY, Loader.TASKS, "tasks"),
    /** What an office reports of its own tasks, kept the whole year. */
    OFFICE_TASKS(Root.UNIT, "tasks/*.yaml", Party.OFFICE, Time.ANY, Loader.TASKS, "tasks"),
    /** The explanations of a unit. */
    EXPLANATIONS(Root.UNIT, "explanations.yaml", Party.UNIT, Time.EXPLANATION, Loader.EXPLANATIONS, "explanations"),
    /** What the head of a unit has approved. */
    APPROVAL(Root.UNIT, "approval.yaml", Party.APPROVER, Time.ROUND, Loader.APPROVAL, "approval"),
    /** A document of a unit; explanations need documents too. */
    EVIDENCE(Root.UNIT, "evidence/**", Party.UNIT, Time.ROUND_OR_EXPLANATION, Loader.NONE, ""),
    /** The survey's results for a unit. */
    SURVEY(Root.UNIT, "survey.yaml", Party.COORDINATOR, Time.ANY, Loader.SURVEY, "survey"),
    /** The results of other indexes for a unit. */
    EXTERNAL(Root.UNIT, "external.yaml", Party.COORDINATOR, Time.ANY, Loader.EXTERNAL, "external"),
    /** The commitments of a unit. */
    COMMITMENTS(Root.UNIT, "commitments.yaml", Party.COORDINATOR, Time.ANY, Loader.COMMITMENTS, "commitments"),
    /** What an office has committed itself to for a unit. */
    OFFICE_COMMITMENTS(Root.UNIT, "commitments/*.yaml", Party.COORDINATOR, Time.ANY, Loader.COMMITMENTS, "commitments"),
    /** What one office appraised in a unit. */
    APPRAISAL(Root.UNIT, "appraisal/*.yaml", Party.OFFICE, Time.APPRAISAL, Loader.APPRAISAL, "appraisal"),
    /** The campaign itself. */
    CAMPAIGN(Root.CAMPAIGN, "campaign.yaml", Party.STEWARDS, Time.ANY, Loader.CAMPAIGN, "campaign"),
    /** Its units and offices. */
    UNITS(Root.CAMPAIGN, "units.yaml", Party.STEWARDS, Time.ANY, Loader.UNITS, "units"),
    /** What is published of the campaign. */
    PUBLICATION(Root.CAMPAIGN, "publication.yaml", Party.COORDINATOR, Time.ANY, Loader.PUBLICATION, "publication"),
    /** The tasks of the plans. */
    PLAN(Root.CAMPAIGN, "plan.yaml", Party.COORDINATOR, Time.ANY, Loader.PLAN, "plan"),
    /** What does not apply to units or kinds, by which decisions. */
    EXEMPTIONS(
            Root.CAMPAIGN,
            "not-applicable.yaml",
            Party.COORDINATOR,
            Time.BEFORE_THE_LAST_CLOSE,
            Loader.EXEMPTIONS,
            "not-applicable"),
    /** A criteria set. */
    CRITERIA(Root.CAMPAIGN, "*.yaml", Party.STEWARDS, Time.ANY, Loader.CRITERIA, "criteria"),
    /** Guidance, called {@code INDEX/CODE}; the stewards may change it too. */
    GUIDANCE(Root.CAMPAIGN, "guidance/*/*.md", Party.LEAD_OFFICE, Time.ANY, Loader.GUIDANCE, ""),
    /** Whatever else is among the definitions. */
    DEFINITIONS(Root.CAMPAIGN, "**", Party.STEWARDS, Time.ANY, Loader.NONE, ""),
    /** A file among the submissions that no kind describes; the stewards may only take it away. */
    UNKNOWN(Root.UNIT, "**", Party.NOBODY, Time.ANY, Loader.NONE, ""),
    /** A template, a style or a page of the repository's own. */
    TEMPLATE(Root.REPOSITORY, Layout.TEMPLATES + "/**", Party.STEWARDS, Time.ANY, Loader.THEME, ""),
    /** Program, documents and settings: everything else. */
    PROGRAM(Root.REPOSITORY, "**", Party.STEWARDS, Time.ANY, Loader.NONE, "");

    private final Root root;
    private final Pattern pattern;
    private final String before;
    private final String behind;
    private final Party party;
    private final Time time;
    private final Loader loader;
    private final String schema;

    FileKind(Root root, String shape, Party party, Time time, Loader loader, String schema) {
        int star = shape.indexOf('*');
        this.root = root;
        this.before = star < 0 ? shape : shape.substring(0, star);
        this.behind = star < 0 ? "" : shape.substring(shape.lastIndexOf('*') + 1);
        String name = shape.substring(before.length(), shape.length() - behind.length());
        String any = name.replace("**", ".+").replace("*", "[^/]*");
        this.pattern = Pattern.compile(Pattern.quote(before) + "(" + any + ")" + Pattern.quote(behind), Pattern.DOTALL);
        this.party = party;
        this.time = time;
        this.loader = loader;
        this.schema = schema;
    }

    /** The folder from which files of this kind are told. */
    public Root root() {
        return root;
    }

    /** Who may change files of this kind. */
    public Party party() {
        return party;
    }

    /** When files of this kind may be changed. */
    public Time time() {
        return time;
    }

    /** What reads files of this kind. */
    public Loader loader() {
        return loader;
    }

    /**
     * The file of the JSON Schema by which files of this kind are written; nothing where there is none.
     *
     * @param index the index, by which those of units differ
     */
    public String schema(String index) {
        if (schema.isEmpty()) {
            return "";
        }
        return (root == Root.UNIT ? schema + "-" + index : schema) + ".json";
    }

    /**
     * Where the only file of this kind is.
     *
     * @param folder the folder from which it is told, without '/' at its end
     */
    public String in(String folder) {
        return in(folder, "");
    }

    /** Where a file of this kind is that is called by a name: an office, {@code INDEX/CODE}, a path below a folder. */
    public String in(String folder, String name) {
        return folder + "/" + inside(name);
    }

    /** The path from the folder of a file of this kind that is called by a name. */
    public String inside(String name) {
        return before + name + behind;
    }

    /** The path up to the name by which files of this kind are called: the folder that holds them all. */
    public String before() {
        return before;
    }

    /** The name that a file of this kind is called by, nothing where the kind has one file; null for other files. */
    public @Nullable String name(String inside) {
        Matcher matcher = pattern.matcher(inside);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** The kinds that are told from a folder, in their order. */
    public static List<FileKind> of(Root root) {
        return Stream.of(values()).filter(kind -> kind.root == root).toList();
    }

    /**
     * The kind of a file.
     *
     * @param inside its path from the folder from which it is told
     */
    public static FileKind of(Root root, String inside) {
        for (FileKind kind : values()) {
            if (kind.root == root && kind.name(inside) != null) {
                return kind;
            }
        }
        return root == Root.UNIT ? UNKNOWN : root == Root.CAMPAIGN ? DEFINITIONS : PROGRAM;
    }

    /** A folder from which kinds of files are told. */
    public enum Root {
        /** The definitions of one campaign. */
        CAMPAIGN,
        /** A unit's folder. */
        UNIT,
        /** The repository, outside of definitions and submissions. */
        REPOSITORY
    }

    /** Who may change a file. */
    public enum Party {
        /** The people of the unit in whose folder it is. */
        UNIT,
        /** The people who approve for the unit in whose folder it is; where none are named, the people of the unit. */
        APPROVER,
        /** The people of the office after which it is named. */
        OFFICE,
        /** The people of the office that leads the component after which it is named, and the stewards. */
        LEAD_OFFICE,
        /** The coordinators. */
        COORDINATOR,
        /** The coordinators and the maintainers. */
        STEWARDS,
        /** Nobody. */
        NOBODY
    }

    /** When a file may be changed; where a campaign sets no such time, it is not limited. */
    public enum Time {
        /** Always. */
        ANY,
        /** Until the last round of the campaign has closed. */
        BEFORE_THE_LAST_CLOSE,
        /** While a round of the unit's index is open. */
        ROUND,
        /** While appraisal is open. */
        APPRAISAL,
        /** While explanation is open. */
        EXPLANATION,
        /** While a round or explanation is open. */
        ROUND_OR_EXPLANATION
    }

    /** What reads a file. */
    public enum Loader {
        /** Nothing that scores. */
        NONE,
        /** Nothing that scores, but it has to be a text. */
        TEXT,
        /** The loader of the campaign. */
        CAMPAIGN,
        /** The loader of units and offices. */
        UNITS,
        /** The loader of what is published. */
        PUBLICATION,
        /** The loader of the plan's tasks. */
        PLAN,
        /** The loader of what does not apply. */
        EXEMPTIONS,
        /** The loader of criteria sets. */
        CRITERIA,
        /** Guidance is kept as it is. */
        GUIDANCE,
        /** The loader of scores. */
        SCORES,
        /** The loader of the survey's results. */
        SURVEY,
        /** The loader of other indexes' results. */
        EXTERNAL,
        /** The loader of progress of tasks. */
        TASKS,
        /** The loader of commitments. */
        COMMITMENTS,
        /** The loader of appraisals. */
        APPRAISAL,
        /** The loader of explanations. */
        EXPLANATIONS,
        /** The loader of approvals. */
        APPROVAL,
        /** The loader of the repository's own templates. */
        THEME
    }
}

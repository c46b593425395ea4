package org.sodiem.diagnostic;

import org.sodiem.language.Named;

/**
 * Every kind of problem that can be told, in the order of the pipeline that finds it.
 *
 * <p>The words of each stand in {@code messages_vi.properties} and {@code messages_en.properties} under its
 * {@link #id()}; {@code docs/loi-va-canh-bao.md} explains each to its readers.
 */
public enum Code implements Named {
    // Reading a file
    FILE_TOO_LARGE(Severity.ERROR),
    FOLDER_TOO_LARGE(Severity.ERROR),
    BINARY_FILE(Severity.ERROR),
    NOT_UTF8(Severity.ERROR),
    CONFLICT_MARKER(Severity.ERROR),
    EMPTY_FILE(Severity.ERROR),
    FILE_TOO_COMPLEX(Severity.ERROR),
    SYMBOLIC_LINK(Severity.ERROR),
    MISSING_FILE(Severity.ERROR),
    TOO_MANY_FILES(Severity.ERROR),
    TOO_MANY_PROBLEMS(Severity.ERROR),

    // YAML
    YAML_SYNTAX(Severity.ERROR),
    YAML_TAB(Severity.ERROR),
    YAML_COLON(Severity.ERROR),
    YAML_COMMA(Severity.ERROR),
    YAML_TWO_KEYS(Severity.ERROR),
    YAML_INDENTATION(Severity.ERROR),
    YAML_UNCLOSED_QUOTE(Severity.ERROR),
    YAML_UNCLOSED_BRACKET(Severity.ERROR),
    YAML_BLANK_AFTER_COLON(Severity.ERROR),
    YAML_NEEDS_QUOTES(Severity.ERROR),
    CONTROL_CHARACTER(Severity.ERROR),
    ODD_BLANK(Severity.ERROR),
    HIDDEN_CHARACTER(Severity.ERROR),
    LOOKALIKE(Severity.ERROR),
    DUPLICATE_KEY(Severity.ERROR),
    ALIAS(Severity.ERROR),
    TAG(Severity.ERROR),
    SECOND_DOCUMENT(Severity.ERROR),

    // The shape of values
    UNKNOWN_KEY(Severity.ERROR),
    MISSING_KEY(Severity.ERROR),
    NOT_A_MAPPING(Severity.ERROR),
    NOT_A_LIST(Severity.ERROR),
    TOO_MANY_ITEMS(Severity.ERROR),
    NOT_A_TEXT(Severity.ERROR),
    NOT_TRUE_OR_FALSE(Severity.ERROR),
    EMPTY_TEXT(Severity.ERROR),
    TEXT_TOO_LONG(Severity.ERROR),
    OLD_FONT(Severity.WARNING),
    TEXT_CUT_OFF(Severity.WARNING),
    NOT_AN_ID(Severity.ERROR),
    NOT_A_DECIMAL(Severity.ERROR),
    NOT_A_WHOLE_NUMBER(Severity.ERROR),
    THOUSANDS_POINT(Severity.ERROR),
    NUMBER_OUT_OF_RANGE(Severity.ERROR),
    NOT_A_DATE(Severity.ERROR),
    NOT_A_CHOICE(Severity.ERROR),
    UNKNOWN_TIMEZONE(Severity.ERROR),
    NOT_A_LOGIN(Severity.ERROR),
    NOT_A_REPOSITORY_URL(Severity.ERROR),
    NOT_A_BRANCH(Severity.ERROR),

    // Criteria sets
    CRITERIA_SUM(Severity.ERROR),
    DUPLICATE_CODE(Severity.ERROR),
    CODE_OUTSIDE_PARENT(Severity.ERROR),
    LEVEL_WITHOUT_NAME(Severity.ERROR),
    RULE_BEST_NOT_MAXIMUM(Severity.ERROR),
    FORMULA_SYNTAX(Severity.ERROR),
    FORMULA_TOO_LARGE(Severity.ERROR),
    FORMULA_DIVIDES_BY_ZERO(Severity.ERROR),
    UNKNOWN_FIGURE(Severity.ERROR),
    FIGURE_TWICE(Severity.ERROR),
    NEGATIVE_FIGURE(Severity.ERROR),
    PREVIOUS_NOT_ASKED(Severity.WARNING),
    REQUIREMENT(Severity.ERROR),
    RULE_PARAMETER(Severity.ERROR),
    METHOD_AND_RULE_DISAGREE(Severity.ERROR),
    BANDS(Severity.ERROR),
    UNKNOWN_OFFICE(Severity.ERROR),
    COMPONENT_WITHOUT_LEAD(Severity.WARNING),
    INDEX_MISMATCH(Severity.ERROR),
    GUIDANCE_WITHOUT_COMPONENT(Severity.WARNING),

    // Campaign, units, offices and rounds
    DUPLICATE_ID(Severity.ERROR),
    UNKNOWN_INDEX(Severity.ERROR),
    UNKNOWN_UNIT(Severity.ERROR),
    KIND_TWICE(Severity.ERROR),
    INDEX_NAME_TAKEN(Severity.ERROR),
    UNIT_IN_NO_INDEX(Severity.ERROR),
    UNIT_NOT_VALID_IN_PERIOD(Severity.WARNING),
    DATES_IN_WRONG_ORDER(Severity.ERROR),
    ROUNDS_IN_WRONG_ORDER(Severity.ERROR),
    /** Git can have no tag of this name. */
    NOT_A_TAG(Severity.ERROR),
    PERSON_TWICE(Severity.WARNING),
    PERSON_ON_BOTH_SIDES(Severity.WARNING),

    // Files of units
    UNIT_WITHOUT_FILE(Severity.WARNING),
    OFFICE_WITHOUT_FILE(Severity.WARNING),
    FILE_IN_NO_UNIT(Severity.ERROR),
    UNEXPECTED_FILE(Severity.ERROR),
    FOLDER_FOR_FILE(Severity.ERROR),
    UNIT_FOLDER_TWICE(Severity.ERROR),
    YEAR_WITHOUT_CRITERIA(Severity.ERROR),
    UNREAD_DEFINITION(Severity.WARNING),
    UNREAD_FOLDER(Severity.WARNING),
    SCORES_IN_TWO_PLACES(Severity.ERROR),
    UNIT_MISMATCH(Severity.ERROR),
    OFFICE_MISMATCH(Severity.ERROR),

    // Plans, tasks and commitments
    UNKNOWN_PLAN(Severity.ERROR),
    UNKNOWN_UNIT_OR_KIND(Severity.ERROR),
    UNKNOWN_TASK(Severity.ERROR),
    TASK_OF_OTHERS(Severity.ERROR),
    TASK_REPORTED_TWICE(Severity.ERROR),
    TASK_IN_TWO_STATES(Severity.ERROR),
    TASK_WITHOUT_WORDS(Severity.ERROR),
    TASK_WITHOUT_DOCUMENT(Severity.WARNING),
    TASK_DONE_LATER(Severity.ERROR),
    TARGET_OF_TWO_KINDS(Severity.ERROR),
    UNKNOWN_PART(Severity.ERROR),

    // Scores
    UNKNOWN_COMPONENT(Severity.ERROR),
    COMPONENT_OF_OTHER_OFFICE(Severity.ERROR),
    FACTS_DO_NOT_FIT(Severity.ERROR),
    FACTS_OF_TWO_KINDS(Severity.ERROR),
    UNKNOWN_CHOICE(Severity.ERROR),
    ITEM_TWICE(Severity.ERROR),
    RATIO_NUMERATOR_ABOVE_DENOMINATOR(Severity.ERROR),
    RATIO_ZERO_DENOMINATOR(Severity.ERROR),
    SCORE_DISAGREES(Severity.ERROR),
    SCORE_WITHOUT_FACTS(Severity.ERROR),
    NOT_APPLICABLE_NOT_ALLOWED(Severity.ERROR),
    REASON_WITHOUT_WORDS(Severity.ERROR),
    SURVEY_SELF_SCORED(Severity.ERROR),
    COMPONENT_NOT_ASKED(Severity.ERROR),
    COMPONENT_EXEMPTED(Severity.WARNING),
    EXTERNAL_SELF_SCORED(Severity.ERROR),
    AS_OF_OUTSIDE_PERIOD(Severity.WARNING),
    UNKNOWN_BONUS(Severity.ERROR),
    BONUS_NOT_IN_COORDINATOR_FILE(Severity.ERROR),
    FIGURES_CONTRADICT(Severity.WARNING),
    PART_ABOVE_TOTAL(Severity.WARNING),
    TOTAL_DIFFERS(Severity.WARNING),

    // Evidence
    EVIDENCE_MISSING(Severity.WARNING),
    RAISED_WITHOUT_EVIDENCE(Severity.WARNING),
    EVIDENCE_UNKNOWN(Severity.ERROR),
    EVIDENCE_CITED_TWICE(Severity.WARNING),
    EVIDENCE_UNUSED(Severity.WARNING),
    EVIDENCE_INCOMPLETE(Severity.WARNING),
    EVIDENCE_DATE(Severity.WARNING),
    EVIDENCE_AFTER_CUT(Severity.WARNING),
    EVIDENCE_DEFINED_TWICE(Severity.WARNING),
    EVIDENCE_TWO_TITLES(Severity.WARNING),
    EVIDENCE_TWO_DATES(Severity.WARNING),
    EVIDENCE_COPIED(Severity.WARNING),
    NOTE_COPIED(Severity.WARNING),
    EVIDENCE_LINK(Severity.ERROR),
    EVIDENCE_FILE(Severity.ERROR),
    EVIDENCE_FILE_KIND(Severity.ERROR),
    EVIDENCE_LFS_POINTER(Severity.WARNING),

    // Survey and appraisal
    NOT_A_SURVEY_COMPONENT(Severity.ERROR),
    NOT_AN_EXTERNAL_COMPONENT(Severity.ERROR),
    DUPLICATE_WAVE(Severity.ERROR),
    DUPLICATE_PASS(Severity.ERROR),
    APPRAISED_POINTS(Severity.ERROR),
    APPRAISED_WITHOUT_REASON(Severity.ERROR),
    APPRAISED_BY_OTHER_OFFICE(Severity.ERROR),
    SURVEY_APPRAISED(Severity.ERROR),
    BONUS_NOT_CLAIMED(Severity.ERROR),
    UNKNOWN_AGAINST(Severity.ERROR),
    NOT_APPRAISED(Severity.ERROR),
    UNKNOWN_PENALTY(Severity.ERROR),
    PENALTY_NOT_REPEATED(Severity.WARNING),
    PENALTY_NOT_DECLARED(Severity.ERROR),
    EXPLAINED_UNASKED(Severity.WARNING),
    EXPLANATION_WITHOUT_WORDS(Severity.ERROR),
    UNKNOWN_APPROVED(Severity.ERROR),
    APPROVED_WITHOUT_REPORT(Severity.WARNING),

    // Templates, words and pages of the repository's own
    UNKNOWN_TEMPLATE(Severity.WARNING),
    TEMPLATE_SYNTAX(Severity.ERROR),
    TEMPLATE_NAME(Severity.ERROR),
    TEMPLATE_FAILS(Severity.ERROR),
    TEMPLATE_REFUSED(Severity.ERROR),
    TEMPLATE_MACRO(Severity.ERROR),
    TEMPLATE_ENDLESS(Severity.ERROR),
    PAGE_WITHOUT_POLICY(Severity.ERROR),
    UNKNOWN_WORD(Severity.WARNING),
    WORD_PLACES(Severity.ERROR),
    WORD_ESCAPE(Severity.ERROR),
    PAGE_TITLE(Severity.ERROR),
    LOGO(Severity.ERROR),

    // A change, judged by the rules of the revision it is to be merged into
    FILE_OF_UNIT(Severity.ERROR),
    FILE_OF_APPROVER(Severity.ERROR),
    FILE_OF_OFFICE(Severity.ERROR),
    FILE_OF_COORDINATOR(Severity.ERROR),
    FILE_OF_STEWARDS(Severity.ERROR),
    FILE_OF_NOBODY(Severity.ERROR),
    RESULT_PUBLISHED(Severity.ERROR),
    FILE_BEFORE_ITS_WINDOW(Severity.ERROR),
    FILE_AFTER_ITS_WINDOW(Severity.ERROR),
    BRANCH_BEHIND(Severity.ERROR),
    CHANGE_TOO_LARGE(Severity.ERROR),
    FOLDER_MALFORMED(Severity.ERROR),
    CONTENT_MISSING(Severity.ERROR),
    RULES_UNREADABLE(Severity.ERROR),
    REPAIR_INCOMPLETE(Severity.ERROR),
    CHANGE_IS_LINK(Severity.ERROR),
    CHANGE_IS_SUBMODULE(Severity.ERROR),
    CHANGE_IS_EXECUTABLE(Severity.ERROR),
    NAME_DIFFERS_IN_CASE(Severity.ERROR),
    EVIDENCE_TOO_LARGE(Severity.ERROR),
    NAME_NOT_PORTABLE(Severity.ERROR);

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    /** How much a problem of this kind weighs. */
    public Severity severity() {
        return severity;
    }
}

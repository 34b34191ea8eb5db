package org.merchantgateway.testkit.contract;

/**
 * The result of one rule.
 *
 * @param rule the rule
 * @param verdict whether the gateway keeps it
 * @param detail what happened if it is broken, the reason if it was left out; otherwise empty
 */
public record RuleResult(Rule rule, Verdict verdict, String detail) {

    /** Whether a gateway keeps a rule. */
    public enum Verdict {
        /** It does. */
        KEPT,
        /** It does not. */
        BROKEN,
        /** It was not run. */
        LEFT_OUT
    }

    static RuleResult kept(Rule rule) {
        return new RuleResult(rule, Verdict.KEPT, "");
    }

    static RuleResult broken(Rule rule, String what) {
        return new RuleResult(rule, Verdict.BROKEN, what);
    }

    static RuleResult leftOut(Rule rule, String reason) {
        return new RuleResult(rule, Verdict.LEFT_OUT, reason);
    }
}

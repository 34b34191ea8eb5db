package org.merchantgateway.testkit.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves a rule out of a {@link GatewayContract}. The report lists it with the reason.
 *
 * <pre>{@code @ExcludedRule(id = "WAL-03", reason = "our bank has no Samsung Pay")
 * class MyAdapterContractTest extends GatewayContract}</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(ExcludedRule.List.class)
public @interface ExcludedRule {

    /** The rule's id, such as {@code DEP-03}. */
    String id();

    /** Why this adapter or gateway cannot keep the rule; not blank. */
    String reason();

    /** More than one of them. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {

        /** All of them. */
        ExcludedRule[] value();
    }
}

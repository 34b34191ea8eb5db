package org.merchantgateway.testkit.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.merchantgateway.domain.profile.RestRequest;

/** Marks the method that proves a rule. It takes the gateway under test, and fails if that breaks the rule. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface ContractRule {

    /** Such as {@code DEP-03}; stable. The rules of a class run in the order of their ids. */
    String id();

    /** What an adapter does: {@code completes a part of the hold and releases the rest}. */
    String text();

    /** The manual's page that says so, or the promise of this library. */
    String source();

    /** What it needs besides an account. */
    Need[] needs() default {};

    /** Requests that it makes and that a gateway of the family may not have. */
    RestRequest[] requests() default {};
}

package org.merchantgateway.domain.profile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.Violation;

/** The fields whose limits a profile may change. */
public final class LimitedField {

    /**
     * Fields that are values of their own, made where no profile is known: a profile may narrow them and not widen them.
     * With the manual's notation as it is enforced.
     */
    private static final Map<String, Notation> NARROWER = new TreeMap<>(Map.of(
            "pan", Notation.parse("N13...19"),
            "cvc", Notation.parse("N3...4"),
            "clientId", Notation.parse("ANS..255"),
            "bindingId", Notation.parse("ANS..255"),
            "merchantLogin", Notation.parse("ANS..255"),
            "externalRefundId", Notation.parse("ANS..36"),
            "token", Notation.parse("ANS..256"),
            "measure", Notation.parse("ANS..20"),
            "parameterName", Notation.parse("ANS..255"),
            "parameterValue", Notation.parse("ANS..1024")));

    private static final Set<String> ANY = new TreeSet<>(Set.of(
            "orderNumber",
            "userName",
            "password",
            "description",
            "email",
            "returnUrl",
            "failUrl",
            "dynamicCallbackUrl",
            "finishUrl",
            "methodNotificationUrl",
            "pageView",
            "cardholder",
            "itemName",
            "itemCode",
            "contact",
            "fullName",
            "deliveryType",
            "deliveryCountry",
            "deliveryCity",
            "postAddress"));

    /** Optional fields that a profile may require, and those that the manual requires and a profile may not. */
    private static final Set<String> OPTIONAL = new TreeSet<>(Set.of(
            "registerOrder.currency",
            "registerOrder.description",
            "registerOrder.language",
            "registerOrder.clientId",
            "registerOrder.email",
            "registerOrder.phone",
            "registerOrder.cart",
            "registerOrder.dynamicCallbackUrl",
            "payByCard.ip",
            "payByCard.email",
            "payByCard.threeDs",
            "payByBinding.ip",
            "payByBinding.email",
            "payByBinding.threeDs",
            "payByWallet.amount",
            "payByWallet.currency",
            "payByWallet.ip",
            "payByWallet.threeDs",
            "threeDs.finishUrl",
            "threeDs.browser",
            "finishThreeDsVer2.cRes",
            "card.cvc",
            "cart.customer",
            "cartItem.itemCode",
            "cartItem.itemPrice",
            "cartItem.tax",
            "customerDetails.email",
            "customerDetails.phone",
            "customerDetails.delivery"));

    private LimitedField() {}

    /** The names of all fields whose notation may be changed, in alphabetical order. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>(ANY);
        names.addAll(NARROWER.keySet());
        return names;
    }

    /** The names of all fields that a profile may require or do without, in alphabetical order. */
    public static Set<String> optionalNames() {
        return new TreeSet<>(OPTIONAL);
    }

    /** What is wrong with a limit; empty if nothing is. */
    static Optional<Violation> violation(String field, String text) {
        if (!ANY.contains(field) && !NARROWER.containsKey(field)) {
            return Optional.of(unknown(field, names()));
        }
        Notation notation;
        try {
            notation = Notation.parse(text);
        } catch (IllegalArgumentException noNotation) {
            return Optional.of(
                    new Violation(field, "must be a type notation such as ANS..36", "got " + Printable.of(text)));
        }
        Notation widest = NARROWER.get(field);
        return widest == null || isWithin(notation, widest)
                ? Optional.empty()
                : Optional.of(new Violation(field, "must be within " + widest, "got " + notation));
    }

    private static boolean isWithin(Notation notation, Notation widest) {
        boolean letters = widest.alphabet() == Notation.Alphabet.ANS || widest.alphabet() == notation.alphabet();
        return letters && notation.max() <= widest.max();
    }

    /** What is wrong with requiring a field; empty if nothing is. */
    static Optional<Violation> optionalViolation(String field) {
        return OPTIONAL.contains(field) ? Optional.empty() : Optional.of(unknown(field, OPTIONAL));
    }

    private static Violation unknown(String field, Set<String> known) {
        return new Violation(Printable.of(field), "is no such field", "known are " + String.join(", ", known));
    }
}

package org.merchantgateway.acceptance.differential;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.SecureAuthInfo;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.rule.Part;

/** Every difference between the wires, and why it has to be: no other is allowed, and none that is no difference. */
enum Difference {
    WHAT_HAS_NO_PLACE(
            "`others` of an answer",
            "fields without a place, by their paths in the JSON",
            "the same, by their paths in the XML",
            "a result keeps what came, and we have no name for it",
            step -> true,
            Object.class,
            "others"),
    ANSWER_TO_PARAMETERS(
            "the text of an accepted `AddParameters`",
            "none",
            "the gateway's",
            "`addParams.do` answers with an error code alone",
            Step.AddParameter.class::isInstance,
            Acknowledged.class,
            "message"),
    SHORT_STATUS(
            "`GetOrderStatus`",
            "neither date, action code in words nor parameters",
            "all of them",
            "`getOrderStatus.do` answers by a list of its own, SOAP by a part of the long status",
            step -> step instanceof Step.Ask ask && ask.question() == Step.Question.SHORT_STATUS,
            OrderReport.class,
            "date",
            "actionCodeDescription",
            "merchantOrderParams"),
    PAYMENT_AGAIN(
            "`needsPaymentAgain` of a `DeviceCheck`",
            "no: `ContinueThreeDs` goes on",
            "yes: the payment is made again with the step",
            "SOAP has no operation that goes on without the card",
            step -> step instanceof Step.Pay || step instanceof Step.PayByBinding || step instanceof Step.PayByWallet,
            DeviceCheck.class,
            "needsPaymentAgain"),
    VERSION_TWO_OF_A_REPORT(
            "what 3-D Secure 2 has more in a report (`SecureAuthInfo.version2`)",
            "what the gateway tells",
            "nothing",
            "SOAP's status has no place for it",
            step -> true,
            SecureAuthInfo.class,
            "version2"),
    CONTINUE("`ContinueThreeDs`", "done", "`UNSUPPORTED`", "SOAP has no such operation"),
    WHAT_THE_PAYMENT_SAYS(
            "a payment's `ClientBrowser`, exemption and version of 3-D Secure (`ThreeDs`)",
            "done",
            "`UNSUPPORTED`",
            "SOAP's requests have no such fields"),
    ANDROID_PAY(
            "`PayByWallet` by Android Pay",
            "reported as a payment by Google Pay",
            "reported as a payment by Android Pay",
            "over REST, both are posted to one address"),
    EXTERNAL_REFUND_ID(
            "`RefundOrder` with an `externalRefundId`", "done", "`UNSUPPORTED`", "SOAP's request has no such field"),
    FORCE_CREATE_BINDING(
            "`RegisterOrder` with `FORCE_CREATE_BINDING`",
            "done",
            "`UNSUPPORTED`",
            "SOAP's list of features has no such value"),
    CLIENT_OF_SAMSUNG_PAY(
            "`PayByWallet` by Samsung Pay with a `clientId`",
            "done",
            "`UNSUPPORTED`",
            "SOAP's request has no such field"),
    PAYER_DETAILS(
            "of the payer's details, other than in a `PayByBinding`, the shipping and pre-order data, the telephones, whether the addresses match, and of "
                    + "billing data more than the address; billing data in a `PayByWallet` by Android Pay",
            "done",
            "`UNSUPPORTED`",
            "SOAP's requests have no such fields"),
    PAYER_OF_BINDING(
            "`PayByBinding` with billing data",
            "`UNSUPPORTED`",
            "done",
            "no table of `paymentOrderBinding.do` has such a field"),
    EXTRA_FIELD(
            "a field that the library does not know (`extra`) on anything but a registration, a payment, a completion, a "
                    + "reversal, a refund or added parameters",
            "done",
            "`UNSUPPORTED`",
            "SOAP's request has neither `params` nor `additionalParameters`"),
    MERCHANT_WITH_A_COMMA(
            "`GetLastOrders` of a merchant whose login has a comma",
            "`UNSUPPORTED`",
            "done",
            "`getLastOrdersForMerchants.do` takes the logins as one text with commas between them"),
    TOKEN_AND_NUMBER(
            "an order's status by its number, with a token as credential",
            "`UNSUPPORTED`",
            "no token, see below",
            "the gateway finds it by its id alone then"),
    TOKEN("a token as credential", "done", "refused when opened", "WS-Security takes a user name and a password"),
    OPERATIONS_OF_2016(
            "wallets, declining an order, stored cards by a card's number",
            "done",
            "`UNSUPPORTED` by SOAP of 2016",
            "it has no such operations"),
    FIELDS_OF_2016(
            "a reversal of a part, a refund's `expectedDepositedAmount`, a period by the date of registration, features, "
                    + "child merchants, an email or a phone beside another one among the parameters, billing data",
            "done",
            "`UNSUPPORTED` by SOAP of 2016",
            "it has no such fields or values"),
    FIELDS_THAT_MAY_BE_LEFT_OUT(
            "of a cart's lines the tax, price and attributes, of the customer the full name and tax number, a "
                    + "`dynamicCallbackUrl`, a `pageView` other than `DESKTOP` and `MOBILE`",
            "done",
            "`UNSUPPORTED` by SOAP of 2016, or left out where `gateway.soap.leaveOut` names them",
            "it has no such fields or values");

    private final String what;
    private final String overRest;
    private final String overSoap;
    private final String because;
    private final Predicate<Step> where;
    private final Optional<Class<?>> type;
    private final Set<String> leftOut;

    /** One of what cannot be asked over both wires: stories do not ask it. */
    Difference(String what, String overRest, String overSoap, String because) {
        this.what = what;
        this.overRest = overRest;
        this.overSoap = overSoap;
        this.because = because;
        this.where = step -> false;
        this.type = Optional.empty();
        this.leftOut = Set.of();
    }

    /** One in what is answered: stories compare everything but this. */
    Difference(
            String what,
            String overRest,
            String overSoap,
            String because,
            Predicate<Step> where,
            Class<?> type,
            String... leftOut) {
        this.what = what;
        this.overRest = overRest;
        this.overSoap = overSoap;
        this.because = because;
        this.where = where;
        this.type = Optional.of(type);
        this.leftOut = Set.of(leftOut);
    }

    /** The components of answers that are compared in no story. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** Whether this is why the answer to a step is told without one of its components. */
    boolean leavesOut(Step step, Part component) {
        return where.test(step)
                && type.filter(one -> one.isAssignableFrom(component.owner())).isPresent()
                && leftOut.contains(component.name());
    }

    /** Whether any difference is. */
    static boolean anyLeavesOut(Step step, Part component) {
        return Arrays.stream(values()).anyMatch(difference -> difference.leavesOut(step, component));
    }

    /** The table in the documentation. */
    static String toMarkdown() {
        return "| what | REST | SOAP | because |\n|---|---|---|---|\n"
                + Arrays.stream(values()).map(Difference::line).collect(Collectors.joining());
    }

    private String line() {
        return "| " + String.join(" | ", what, overRest, overSoap, because) + " |\n";
    }
}

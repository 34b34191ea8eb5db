package org.merchantgateway.simulator.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The result of an authentication that the shop made by a 3DS Server of its own, among a payment's parameters: the gateway
 * makes none, and believes it. Source: paymentorder.do, jsonParams of an external 3DS Server.
 *
 * @param eci what it came to, by the scheme's own numbers
 * @param cavv its proof
 * @param xid the directory server's id of it
 * @param version of the protocol
 * @param kind {@code threeDsType}: how the payer was authenticated
 */
record OwnAuthentication(int eci, Optional<String> cavv, Optional<String> xid, String version, String kind) {

    private static final String ECI = "eci";
    private static final String CAVV = "cavv";
    private static final String XID = "xid";
    private static final String VERSION = "threeDSProtocolVersion";
    private static final String KIND = "threeDsType";
    private static final Set<String> NAMES = Set.of(ECI, CAVV, XID, VERSION, KIND);

    private static final Set<String> KINDS = Set.of("0", "3", "4", "5", "6", "7", "8");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final int LONGEST_CAVV = 200;
    private static final int LONGEST_XID = 80;

    /** What an indicator says. */
    private enum Result {
        FULL("3"),
        ATTEMPTED("5"),
        NONE("0");

        private final String kind;

        Result(String kind) {
            this.kind = kind;
        }

        /** The schemes' numbers differ, and no number has two meanings: Visa and others, Mastercard, Mir, UnionPay. */
        static Result of(int eci) {
            return switch (eci) {
                case 5, 2 -> FULL;
                case 6, 1, 9 -> ATTEMPTED;
                case 7, 0, 3, 10 -> NONE;
                default -> throw new Refusal(Message.VALUE_INVALID);
            };
        }
    }

    /**
     * Reads it from a payment's parameters.
     *
     * @return nothing if they have no indicator
     * @throws Refusal with code 5 if it is one that no scheme has, or something else of it is wrong
     */
    static Optional<OwnAuthentication> in(Map<String, String> parameters) {
        return find(parameters, ECI).map(eci -> {
            RequestChecks.check(NUMBER.matcher(eci).matches(), Message.VALUE_INVALID);
            return checked(Integer.parseInt(eci), parameters);
        });
    }

    /** The kind that is concluded where none is given; of a full one, no source tells which. */
    private static OwnAuthentication checked(int eci, Map<String, String> parameters) {
        String version = find(parameters, VERSION).orElse(ThreeDs2Payments.USUAL_VERSION);
        String kind = find(parameters, KIND).orElse(Result.of(eci).kind);
        RequestChecks.check(ThreeDs2Payments.VERSIONS.contains(version), Message.VALUE_INVALID);
        RequestChecks.check(KINDS.contains(kind), Message.VALUE_INVALID);
        return new OwnAuthentication(
                eci, text(parameters, CAVV, LONGEST_CAVV), text(parameters, XID, LONGEST_XID), version, kind);
    }

    private static Optional<String> text(Map<String, String> parameters, String name, int longest) {
        Optional<String> text = find(parameters, name);
        RequestChecks.check(
                text.filter(given -> !RequestChecks.isText(given, longest)).isEmpty(), Message.VALUE_INVALID);
        return text;
    }

    private static Optional<String> find(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The parameters without it: it is the payment's, and no parameter of the order's. A proof never is, even alone. */
    static Map<String, String> without(Map<String, String> parameters) {
        Map<String, String> others = new LinkedHashMap<>(parameters);
        if (find(parameters, ECI).isPresent()) {
            others.keySet().removeAll(NAMES);
        }
        others.remove(CAVV);
        return others;
    }

    /** Whether it is as much as an order requires. */
    boolean satisfies(Set<Feature> features) {
        return switch (Result.of(eci)) {
            case FULL -> true;
            case ATTEMPTED -> !features.contains(Feature.FORCE_FULL_TDS);
            case NONE -> !features.contains(Feature.FORCE_FULL_TDS) && !features.contains(Feature.FORCE_TDS);
        };
    }

    /** As the report tells it. */
    Attempt.Authentication told() {
        return new Attempt.Authentication(
                eci, cavv, xid, Optional.empty(), Optional.empty(), Optional.of(new Attempt.Own(version, kind)));
    }

    /** The indicator alone. */
    @Override
    public String toString() {
        return "OwnAuthentication[eci " + eci + "]";
    }
}

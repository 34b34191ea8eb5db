package org.merchantgateway.acceptance.differential;

import static java.util.Map.entry;

import java.util.Map;

/**
 * How a test card behaves, as the gateways' test stands list them, written down once more.
 *
 * @param cvc the right one
 * @param enrolled the directory's answer: Y, N or U; 2 for 3-D Secure 2, C for a challenge in it
 * @param ends the ACS's answer, of those that are enrolled: Y, A, N, U or R
 * @param code the action code of a card that is not asked for 3-D Secure; 0 pays
 */
record OracleCard(String cvc, char enrolled, char ends, int code) {

    private static final Map<String, OracleCard> BY_PAN = Map.ofEntries(
            entry("4111111111111111", enrolled("123", 'Y')),
            entry("5100000000000008", enrolled("123", 'Y')),
            entry("6011000000000004", enrolled("123", 'Y')),
            entry("639002000000000003", enrolled("123", 'A')),
            entry("5555555555555599", answering("123", 0)),
            entry("4444000000001111", answering("123", 0)),
            entry("4563960122001999", enrolled("347", 'N')),
            entry("5555555555555557", enrolled("123", 'U')),
            entry("4444333322221111", enrolled("123", 'U')),
            entry("4000000000000002", new OracleCard("123", 'U', ' ', -2016)),
            entry("5555555544444442", new OracleCard("123", 'U', ' ', -2016)),
            entry("4444444444444422", answering("123", 913)),
            entry("4444444444444455", answering("123", 902)),
            entry("4444444444443333", answering("123", 123)),
            entry("4444444444446666", answering("123", -20010)),
            entry("4444444411111111", answering("123", 5)),
            entry("4444444499999999", answering("123", 151017)),
            entry("5432543254325430", answering("521", 116)),
            entry("4000000000001000", new OracleCard("123", '2', 'Y', 0)),
            entry("4000000000001091", new OracleCard("123", 'C', 'Y', 0)),
            entry("4000000000001109", new OracleCard("123", 'C', 'N', 0)),
            entry("4000000000001026", new OracleCard("123", '2', 'A', 0)),
            entry("4000000000001042", new OracleCard("123", '2', 'R', 0)),
            entry("4000000000001034", new OracleCard("123", '2', 'U', 0)),
            entry("5200000000001096", new OracleCard("123", 'C', 'Y', 0)));

    static OracleCard of(String pan) {
        return BY_PAN.get(pan);
    }

    /** Whether it wants 3-D Secure 2. */
    boolean isVersionTwo() {
        return enrolled == '2' || enrolled == 'C';
    }

    /** The same, where the payer has been authenticated before. */
    OracleCard authenticated() {
        return enrolled == 'N' ? this : answering(cvc, 0);
    }

    private static OracleCard enrolled(String cvc, char ends) {
        return new OracleCard(cvc, 'Y', ends, 0);
    }

    private static OracleCard answering(String cvc, int code) {
        return new OracleCard(cvc, 'N', ' ', code);
    }
}

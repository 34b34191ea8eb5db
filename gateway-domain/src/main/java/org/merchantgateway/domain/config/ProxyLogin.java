package org.merchantgateway.domain.config;

import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rules;

/**
 * How we authenticate at a proxy, by the scheme Basic. The gateway sees nothing of it. Source: RFC 7617.
 *
 * @param user ANS..255; {@link GatewayConfig} refuses one with a colon, which would end it
 * @param password prints masked
 */
public record ProxyLogin(@Conforms("ANS..255") String user, Passphrase password) {

    private static final Rules<ProxyLogin> RULES = Rules.of(ProxyLogin.class);

    /**
     * Checks both components.
     *
     * @throws InvalidRequest with every violation, no secret in it
     */
    public ProxyLogin {
        RULES.require(user, password);
    }
}

// The REST service as npm's sberbank-acquiring sees it. Arguments: the simulator's base address.
import assert from 'node:assert/strict';
import Acquiring from 'sberbank-acquiring';

const shop = new Acquiring({ userName: 'shop', password: 'secret' }, 'https://shop.example/ok?order={order}');
shop.entry = process.argv[2] + '/rest/'; // it knows one bank's addresses alone

const send = async (method, fields) => shop.parse(await shop.POST(method, shop.buildData(fields)));
const card = (orderId) => ({
  MDORDER: orderId, $PAN: '4444000000001111', $CVC: '123', YYYY: '2034', MM: '12', TEXT: 'IVAN IVANOV', language: 'en',
});

const { orderId, formUrl } = await shop.register('ACQ-1', 2300.5, 'Tea', { clientId: 'acq' });
assert.ok(formUrl.includes(orderId));
assert.equal(await shop.status(orderId), 0);
assert.equal(await shop.status('no-such-order'), null);
await send('paymentorder.do', card(orderId));
await shop.refund(orderId, 100);
const report = await shop.get(orderId);
assert.deepEqual([report.orderStatus, report.amount, report.paymentAmountInfo.depositedAmount], [4, 230050, 220050]);

const held = await send('registerPreAuth.do', { orderNumber: 'ACQ-2', amount: 1000, returnUrl: 'https://shop.example/ok' });
await send('paymentorder.do', card(held.orderId));
await send('deposit.do', { orderId: held.orderId, amount: 1000 });
assert.equal(await shop.status(null, 'ACQ-2'), 2);

const { bindings } = await shop.getBindings('acq');
assert.equal(bindings.length, 1);
const second = await shop.register('ACQ-3', 10, '', { clientId: 'acq' });
await shop.paymentOrderBinding(second.orderId, bindings[0].bindingId, '203.0.113.7');
assert.equal(await shop.status(second.orderId), 2);
await send('getBindingsByCardOrId.do', { bindingId: bindings[0].bindingId });
await shop.unBindCard(bindings[0].bindingId);
console.log('sberbank-acquiring: registered, paid, completed, refunded, asked and paid by a stored card');

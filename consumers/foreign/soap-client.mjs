// The SOAP service as npm's soap sees it: of RPC parts it reads every value as text. Arguments: the simulator's base address.
import assert from 'node:assert/strict';
import soap from 'soap';

// a status has elements of this library's usual name for attributes
const client = await soap.createClientAsync(process.argv[2] + '/webservices/merchant-ws?wsdl', { attributesKey: '$' });
client.setSecurity(new soap.WSSecurity('shop', 'secret', { hasTimeStamp: false, hasTokenCreated: false }));

const attributes = (values) => ({ $: values });
const ask = async (operation, part) => (await client[operation + 'Async'](part))[0].return;
const list = (value) => [value].flat(); // one of a list stands alone
const hour = 3_600_000;
const at = (hours) => new Date(Date.now() + hours * hour).toISOString(); // of a Date, it sends nothing
const card = { pan: '4444000000001111', cvc: '123', year: '2034', month: '12', cardholderName: 'IVAN IVANOV', language: 'en' };

const registered = async (operation, number) => {
  const line = {
    ...attributes({ positionId: '1' }), name: 'Tea', quantity: { ...attributes({ measure: 'kg' }), $value: 2 },
    itemAmount: 230000, itemCode: 'T-1',
  };
  const answer = await ask(operation, { order: {
    ...attributes({ merchantOrderNumber: number, amount: 230000, sessionTimeoutSecs: 600, expirationDate: at(24) }),
    returnUrl: 'https://shop.example/ok', clientId: 'node',
    orderBundle: { orderCreationDate: at(0), cartItems: { items: [line] } },
  } });
  assert.equal(answer.$.errorCode, '0');
  return answer.$.orderId;
};
const done = async (operation, part) => {
  const answer = await ask(operation, part);
  assert.equal(answer.$.errorCode, '0');
  return answer;
};

const order = await registered('registerOrderPreAuth', 'NODE-1');
await done('paymentOrder', { order: attributes({ orderId: order, ...card }) });
await done('depositOrder', { order: attributes({ orderId: order, depositAmount: 230000 }) });
await done('refundOrder', { order: attributes({ orderId: order, refundAmount: 50000 }) });
assert.equal((await done('getOrderStatus', { order: attributes({ orderId: order }) })).$.orderStatus, '4');
const report = await done('getOrderStatusExtended', { order: { merchantOrderNumber: 'NODE-1' } });
assert.equal(report.paymentAmountInfo.$.depositedAmount, '180000');
assert.equal(report.chargeback, 'false');
assert.equal(list(report.orderBundle.cartItems.items)[0].itemAmount, '230000');
assert.ok(Math.abs(new Date(report.orderBundle.orderCreationDate) - Date.now()) < hour);

const second = await registered('registerOrder', 'NODE-2');
const { bindings } = await done('getBindings', { request: attributes({ clientId: 'node', showExpired: false }) });
const { bindingId } = list(bindings.binding)[0].$;
await done('paymentOrderBinding', { order: attributes({ mdOrder: second, bindingId, ip: '203.0.113.7', cvc: '123' }) });
await done('unBindCard', { bindingId });
await done('bindCard', { bindingId });
await done('extendBinding', { request: attributes({ bindingId, newExpiry: '203806' }) });

const wallet = {
  merchant: 'shop', orderNumber: 'NODE-3', additionalParameters: {}, preAuth: true, paymentToken: 'dG9rZW4=', amount: 1000,
};
assert.equal((await ask('googlePay', { arg0: wallet })).success, 'true');
const again = await ask('googlePay', { arg0: wallet });
assert.equal(again.success, 'false');
assert.equal(again.error.code, '10');

const orders = await done('getLastOrdersForMerchants', { request: {
  page: 0, size: 200, from: at(-1), to: at(1), transactionStates: { transactionStates: ['DEPOSITED', 'APPROVED', 'REFUNDED'] },
  searchByCreatedDate: true,
} });
const numbers = list(orders.orderStatuses).map((one) => one.$.orderNumber);
for (const number of ['NODE-1', 'NODE-2', 'NODE-3']) {
  assert.ok(numbers.includes(number), number);
}
console.log('soap: registered, paid, completed, refunded, asked, stored cards, a wallet and the last orders');

'use strict';

// Keys, logins and tokens, and the calls that are neither lists nor records.

const { sdk, test, ok, same, conforms, refusal } = require('./kit');

const Sdk = sdk.default;

module.exports = (api, { address, key, login, password }) => {
  // A call with this key makes the simulator forget every token.
  const expire = () => new Sdk(address, { apiKey: key }).apiInstance.client.get('/api/v2/authenticated?expire-tokens');

  test('access by key', async () => {
    const answer = await new Sdk(address, { apiKey: key }).apiInstance.client.get('/api/v2/authenticated');
    same(answer.status, 200, 'status');
  });

  // The SDK answers a 401 with a login even when it has but a key; that login is refused.
  test('access by a wrong key', async () => same(await refusal(() => new Sdk(address, { apiKey: 'wrong' }).box.find()), 401, 'status'));

  test('access by login', async () => {
    const user = new Sdk(address, { login, password });
    ok((await user.box.find()).rows.length > 0, 'No box');
    ok((await user.box.find()).rows.length > 0, 'No box the second time');
  });

  test('access by a wrong password', async () => same(await refusal(() => new Sdk(address, { login, password: 'wrong' }).box.find()), 401, 'status'));

  // A fault of the SDK: the call is repeated after the login with the old token and fails; the next one has the new token.
  test('access after the token expired', async () => {
    const user = new Sdk(address, { login, password });
    await user.box.find();
    await expire();
    same(await refusal(() => user.box.find()), 401, 'status of the first call');
    ok((await user.box.find()).rows.length > 0, 'No box in the next call');
  });

  test('systemConfig.find', async () => {
    const settings = await api.systemConfig.find();
    conforms('SystemConfigSchema', settings);
    ok(settings.hierarchyLevels.boxes.some((l) => l.name === 'CTO'), 'No level CTO');
  });

  test('systemConfig.updateById', async () => {
    const { id, hierarchyLevels } = await api.systemConfig.find();
    hierarchyLevels.boxes.push({ id: 4, name: 'CDO' });
    await api.systemConfig.updateById(id, { hierarchyLevels });
    same((await api.systemConfig.find()).hierarchyLevels, hierarchyLevels, 'levels');
  });

  test('box.getStructure', async () => {
    let [drops, clients] = [0, 0];
    for (const { id } of await api.box.findAll()) {
      const structure = await api.box.getStructure(id);
      conforms('BoxStructureSchema', structure);
      conforms('TopologySchema', structure.topology);
      conforms('BoxDesignSchema', structure.design);
      for (const drop of Object.values(structure.topology.drops)) {
        const plugged = Object.values(structure.topology.splitters).some((s) => s.connectables.output.includes(drop.fibers[0]));
        ok(plugged, `Drop ${drop.id} is in no port`);
        [drops, clients] = [drops + 1, clients + (drop.propertyData.client ? 1 : 0)];
      }
    }
    ok(drops > clients && clients > 0, `${drops} drops, ${clients} of them with a client`);
  });

  test('box.getStructure missing', async () => same(await refusal(() => api.box.getStructure('66a0c0de3fffffffffffffff')), 404, 'status'));

  test('file.create', async () => {
    const post = await api.post.findOne();
    const file = await api.file.create(post.id, [new Blob(['x'], { type: 'image/png' })]);
    conforms('FileSchema', file);
    same(file.contentType, 'image/png', 'contentType');
    ok((await api.post.findById(post.id)).files.includes(file.id), 'The post does not have the file');
  });

  test('file.create for a missing post', async () =>
    same(await refusal(() => api.file.create('66a0c0de3fffffffffffffff', [new Blob(['x'])])), 404, 'status'));

  test('connect and disconnect by apiInstance', async () => {
    const home = (await api.property.findAll()).find((p) => p.connections.length > 0);
    const [{ id, port, fiber }] = home.connections;
    const pair = { elementA: { id, kind: 'splitter' }, elementB: { id: fiber, kind: 'fiber' } };
    await api.apiInstance.post({ route: 'disconnect', inputData: pair });
    same((await api.property.findById(home.id)).connections, [], 'after the disconnection');
    await api.apiInstance.post({ route: 'connect', inputData: { ...pair, port } });
    same((await api.property.findById(home.id)).connections, home.connections, 'after the connection');
  });

  test('viability by apiInstance', async () => {
    const box = await api.box.findOne();
    const answer = await api.apiInstance.get({ route: `ftth-viability/radius?lat=${box.lat}&lng=${box.lng}&radius=100` });
    same(typeof answer.viable, 'boolean', 'viable');
  });

  test('property by code and its power by apiInstance', async () => {
    const home = (await api.property.findAll()).find((p) => p.client && p.connections.length > 0);
    const [found] = await api.apiInstance.get({ route: `properties/client/${encodeURIComponent(home.client.code)}` });
    same([found.id, found.client._id], [home.id, home.client.id], 'property and client');
    const [route] = await api.apiInstance.get({ route: `properties/client/${encodeURIComponent(home.client.code)}/potency` });
    same([route.id, typeof route.arriving_potency], [home.id, 'number'], 'route');
  });
};

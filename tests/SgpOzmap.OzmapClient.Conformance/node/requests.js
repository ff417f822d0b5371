'use strict';

// Sends one request (or the few of one operation) per case with the official SDK. The simulator records them under the case's name, and the
// tests in C# compare them with what our client sends for the same.

const { default: OZmapSDK, FilterOperator } = require('@ozmap/ozmap-sdk');
const { describe } = require('./kit');

const { OZMAP_ADDRESS: address, OZMAP_KEY: key, OZMAP_LOGIN: login, OZMAP_PASSWORD: password } = process.env;
const ids = JSON.parse(process.env.OZMAP_IDS);
const like = { property: 'name', operator: FilterOperator.LIKE, value: 'CTO' };
const codes = { property: 'code', operator: FilterOperator.IN, value: ['100', '101'] };

const cases = {
  'a page': (sdk) => sdk.property.find({ page: 2, limit: 3 }),
  'a page of what the server chooses': (sdk) => sdk.property.find(),
  'a page with select and populate': (sdk) => sdk.property.find({ page: 1, limit: 3, select: 'id address', populate: 'box' }),
  'a page with a filter': (sdk) => sdk.box.find({ page: 1, limit: 5, filter: [like] }),
  'a page with a filter and a sort': (sdk) =>
    sdk.ftthClient.find({ page: 1, limit: 5, filter: [codes], sorter: [{ property: 'code', direction: -1 }] }),
  'a page with filters of every kind of value': (sdk) =>
    sdk.property.find({
      page: 1,
      limit: 5,
      filter: [
        { property: 'client', operator: '!=', value: null },
        { property: 'potencyRead', operator: '<', value: -10.5 },
        { property: 'client.implanted', operator: '=', value: true },
        { property: 'box', operator: 'notin', value: [ids.project] },
      ],
    }),
  'all pages': (sdk) => sdk.prospect.findAll({ batchSize: 2 }),
  'all pages with a filter': (sdk) => sdk.box.findAll({ batchSize: 2, filter: [like] }),
  'a record': (sdk) => sdk.property.findById(ids.property),
  'a missing record': (sdk) => sdk.box.findById('ffffffffffffffffffffffff'),
  'the system settings': (sdk) => sdk.systemConfig.find(),
  'the inside of a box': (sdk) => sdk.box.getStructure(ids.box),
  'create a property with a client on a port': (sdk) =>
    sdk.property.create({
      project: ids.project, box: ids.box, connector: ids.splitter, port: 7, coords: [-50.1, -25.1], auto_connect: false,
      address: 'RUA Ç', observation: 'x', potencyRead: -19.5,
      client: { code: '900', name: 'NOVO', observation: 'y', implanted: true, status: 1, onu: { user_PPPoE: 'u', serial_number: 's', mac_address: 'm' } },
    }),
  'create a property on the first free port': (sdk) =>
    sdk.property.create({ project: ids.project, box: ids.box, coords: [-50.1, -25.1], auto_connect: true, client: { code: '901', implanted: false } }),
  'create a property for a client that exists': (sdk) =>
    sdk.property.create({ project: ids.project, box: ids.box, coords: [-50.1, -25.1], auto_connect: false, client: ids.homeless }),
  'move a property': (sdk) => sdk.property.updateById(ids.property, { box: ids.box, connector: ids.splitter, port: 8, coords: [-50.2, -25.2] }),
  'write a measured power': (sdk) => sdk.property.updateById(ids.property, { potencyRead: -21.3 }),
  'write a measured power to several': (sdk) =>
    sdk.property.batchUpdate([{ property: 'id', operator: 'in', value: [ids.property, ids.vacant] }], { potencyRead: -22 }),
  'delete a property': (sdk) => sdk.property.deleteById(ids.vacant),
  'update a client': (sdk) =>
    sdk.ftthClient.updateById(ids.client, { name: 'OUTRO', implanted: true, status: 1, onu: { user_PPPoE: '', serial_number: 'S', mac_address: '' } }),
  'update several clients': (sdk) => sdk.ftthClient.batchUpdate([{ property: 'id', operator: 'in', value: [ids.client, ids.homeless] }], { status: 1 }),
  'delete a client': (sdk) => sdk.ftthClient.deleteById(ids.client),
  'create a box': (sdk) =>
    sdk.box.create({ project: ids.project, boxType: ids.boxType, coords: [-50.3, -25.3], hierarchyLevel: 3, implanted: false, name: 'CTO-900' }),
  'update a box': (sdk) => sdk.box.updateById(ids.box, { name: 'CTO-901', certified: true }),
  'create a splitter': (sdk) =>
    sdk.splitter.create({ parent: ids.box, splitterType: ids.splitterType, implanted: true, isDrop: true, name: 'Splitter 90' }),
  'update a splitter': (sdk) => sdk.splitter.updateById(ids.splitter, { name: 'Splitter 91' }),
  'create a tag': (sdk) => sdk.tag.create({ name: 'TAG 90', allowedTypes: ['box'] }),
  'update a tag': (sdk) => sdk.tag.updateById(ids.tag, { name: 'TAG 91' }),
  'delete a tag': (sdk) => sdk.tag.deleteById(ids.tag),
  'create a prospect': (sdk) => sdk.prospect.create({ name: 'MARIA', coords: [-50.1, -25.1], phone: '42', viable: true, tags: [] }),
  'update a prospect': (sdk) => sdk.prospect.updateById(ids.prospect, { name: 'JOANA', coords: [-50.2, -25.2] }),
  'create a pendency': (sdk) =>
    sdk.pendency.create({ owner: ids.user, project: ids.project, pendencyType: ids.pendencyType, coords: [-50.1, -25.1], name: 'P-90', solved: false }),
  'update a pendency': (sdk) => sdk.pendency.updateById(ids.pendency, { solved: true }),
  'create a project group': (sdk) => sdk.projectGroup.create({ name: 'GRUPO 90', projects: [{ project: ids.project }] }),
  'create a region': (sdk) =>
    sdk.region.create({
      name: 'R-90', regionType: ids.regionType, tags: [], projects: [],
      polygon: { type: 'Polygon', coordinates: [[[-50.2, -25.2], [-50.1, -25.2], [-50.1, -25.1], [-50.2, -25.2]]] },
    }),
  'create a post': (sdk) => sdk.post.create({ element: { id: ids.box, kind: 'box' }, title: 'T 90', observation: 'Ç', tags: [ids.tag2] }),
  'upload files': (sdk) => sdk.file.create(ids.post, [new Blob(['um'], { type: 'text/plain' }), new Blob(['dois'], { type: 'text/plain' })]),
  'rejected key': (sdk) => sdk.tag.find({ page: 1, limit: 1 }),
  'log in': (sdk) => sdk.tag.find({ page: 1, limit: 1 }),
};

async function run() {
  for (const [name, send] of Object.entries(cases)) {
    const credentials = name === 'log in' ? { login, password } : { apiKey: name === 'rejected key' ? 'another' : key };
    const sdk = new OZmapSDK(address, { ...credentials, defaultHeaders: { 'x-case': name } });
    let error = null;
    try {
      await send(sdk);
    } catch (e) {
      error = describe(e);
    }

    // What a refused key and a login make the SDK do is part of what is compared.
    const mayFail = name === 'rejected key';
    process.stdout.write('@@case ' + JSON.stringify({ name, ok: error === null || mayFail, error }) + '\n');
  }
}

run().then(() => process.exit(0));

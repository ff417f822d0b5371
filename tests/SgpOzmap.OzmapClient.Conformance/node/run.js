'use strict';

// Drives the simulator with the official SDK. One line per case goes to standard output; the tests in C# read them.

const { sdk, runAll } = require('./kit');
const { tagged } = require('./models');

const settings = {
  address: process.env.OZMAP_ADDRESS,
  key: process.env.OZMAP_KEY,
  login: process.env.OZMAP_LOGIN,
  password: process.env.OZMAP_PASSWORD,
};
const api = new sdk.default(settings.address, { apiKey: settings.key });

// Something to find by its tags, and a cable by its name.
async function tagRecords() {
  const tags = (await api.tag.findAll()).slice(0, 2).map((t) => t.id);
  for (const key of tagged.filter((t) => t !== 'post')) {
    const { id } = await api[key].findOne();
    await api[key].updateById(id, key === 'cable' ? { tags, name: 'DROP 1' } : { tags });
  }
  for (const title of ['PORTA', 'PORTAO', 'MURO', 'POSTE', 'CAIXA']) {
    await api.post.create({ element: { id: (await api.box.findOne()).id, kind: 'box' }, title, tags: title === 'MURO' ? tags : [] });
  }
}

require('./reads')(api);
require('./access')(api, settings);
require('./writes')(api);

tagRecords().then(runAll).then(
  () => process.exit(0),
  (e) => {
    process.stderr.write(`${e && e.stack ? e.stack : JSON.stringify({ status: e && e.status, data: e && e.data })}\n`);
    process.exit(1);
  },
);

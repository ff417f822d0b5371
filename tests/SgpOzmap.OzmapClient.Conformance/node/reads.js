'use strict';

// The reads of every model: lists, pages, filters by every operator, order, select, populate and single records.

const { test, ok, same, conforms, refusal } = require('./kit');
const { models, tagged } = require('./models');

const MISSING = '66a0c0de3fffffffffffffff';

const ids = (rows) => rows.map((r) => r.id);

function check(model, rows) {
  for (const row of rows) {
    conforms(model.schema, row, model.contradicted ? model.contradicted(row) : []);
  }
}

function addReads(api, model) {
  const proxy = api[model.key];
  const name = (what) => `${model.key}.${what}`;
  const all = () => proxy.findAll();

  test(name('find'), async () => {
    const page = await proxy.find();
    check(model, page.rows);
    const rows = await all();
    same([page.total, page.count, page.start, page.limit], [rows.length, Math.min(rows.length, 25), 0, 25], 'total, count, start, limit');
    same(ids(page.rows), ids(rows).slice(0, 25), 'rows');
  });

  test(name('find page'), async () => {
    const rows = await all();
    ok(rows.length >= 4, 'The case needs four rows');
    const page = await proxy.find({ page: 2, limit: 2 });
    same(ids(page.rows), ids(rows).slice(2, 4), 'rows');
    same([page.start, page.limit, page.hasNextPage], [2, 2, rows.length > 4], 'start, limit, hasNextPage');
  });

  test(name('findOne'), async () => {
    const row = await proxy.findOne();
    check(model, [row]);
    same(row.id, (await all())[0].id, 'id');
    same(await proxy.findOne({ filter: [{ property: 'id', operator: '=', value: MISSING }] }), null, 'no row');
  });

  test(name('findAll'), async () => {
    const rows = await proxy.findAll({ batchSize: 2 });
    check(model, rows);
    same(new Set(ids(rows)).size, rows.length, 'different rows');
    same(rows.length, (await proxy.find({ limit: 1 })).total, 'rows');
  });

  test(name('findAll filtered and sorted'), async () => {
    const wanted = ids(await all()).slice(1);
    const rows = await proxy.findAll({
      batchSize: 2,
      filter: [{ property: 'id', operator: 'in', value: wanted }],
      sorter: [{ property: 'createdAt', direction: -1 }, { property: 'id', direction: -1 }],
    });
    same(ids(rows).sort(), wanted.sort(), 'rows');
    same(rows.map((r) => r.createdAt), rows.map((r) => r.createdAt).sort().reverse(), 'order');
  });

  test(name('sort'), async () => {
    const rows = await all();
    const by = async (direction) =>
      (await proxy.find({ limit: 100, sorter: [{ property: model.text, direction }, { property: 'id', direction: 1 }] })).rows.map((r) => r[model.text] ?? null);
    const order = (a, b) => (a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1);
    const expected = rows.map((r) => r[model.text] ?? null).sort(order);
    same(await by(1), expected, 'ascending');
    same(await by(-1), expected.reverse(), 'descending');
  });

  test(name('select'), async () => {
    const { rows } = await proxy.find({ select: model.text });
    for (const row of rows) {
      ok(Object.keys(row).every((k) => ['id', model.text].includes(k)), `Too much: ${Object.keys(row)}`);
    }
    ok(rows.some((r) => model.text in r), `No row has ${model.text}`);
  });

  test(name('findById'), async () => {
    for (const row of (await all()).slice(0, 3)) {
      const one = await proxy.findById(row.id);
      check(model, [one]);
      same(one, row, 'the row of the list');
    }
  });

  test(name('findById missing'), async () => same(await proxy.findById(MISSING), null, 'answer'));

  test(name('findById malformed'), async () => same(await refusal(() => proxy.findById('17')), 400, 'status'));

  addFilters(proxy, model, name, all);
  if (model.populate) {
    addPopulate(proxy, model, name);
  }
}

function addFilters(proxy, model, name, all) {
  const filter = async (property, operator, value) => {
    const found = await proxy.findAll({ filter: [{ property, operator, value }] });
    check(model, found);
    return ids(found);
  };
  const on = (property, operator, value, holds) =>
    test(name(`filter ${operator}`), async () => {
      const rows = await all();
      const sought = value(rows);
      const expected = rows.filter((r) => holds(r, sought));
      ok(expected.length > 0, 'The case finds nothing');
      same(await filter(property, operator, sought), ids(expected), 'rows');
    });
  const middle = (rows) => rows.map((r) => r.createdAt).sort()[Math.floor(rows.length / 2)];

  on('id', '=', (rows) => rows[1].id, (r, v) => r.id === v);
  on('id', '!=', (rows) => rows[1].id, (r, v) => r.id !== v);
  on('id', 'in', (rows) => [rows[0].id, rows[2].id, MISSING], (r, v) => v.includes(r.id));
  on('id', 'notin', (rows) => [rows[0].id, rows[2].id], (r, v) => !v.includes(r.id));
  on('createdAt', '<', middle, (r, v) => r.createdAt < v);
  on('createdAt', '<=', middle, (r, v) => r.createdAt <= v);
  on('createdAt', '>', (rows) => rows.map((r) => r.createdAt).sort()[0], (r, v) => r.createdAt > v);
  on('createdAt', '>=', middle, (r, v) => r.createdAt >= v);
  on(model.text, 'like', (rows) => part(rows, model.text), (r, v) => (r[model.text] ?? '').toLowerCase().includes(v.toLowerCase()));
  on(model.text, 'exists', () => true, (r) => (r[model.text] ?? null) !== null);
  if (tagged.includes(model.key)) {
    on('tags', 'all', (rows) => rows.find((r) => r.tags && r.tags.length > 0).tags, (r, v) => v.every((t) => (r.tags ?? []).includes(t)));
  }

  if (model.place) {
    const at = (rows) => rows.find((r) => r.coords).coords;
    on('coords', 'near', (rows) => ({ lng: at(rows)[0], lat: at(rows)[1], radius: 1 }), (r, v) => r.coords && r.coords[0] === v.lng && r.coords[1] === v.lat);
    on('coords', 'within', (rows) => square(at(rows), 0.000001), (r, v) => r.coords && inside(r.coords, v));
  }

  if (model.area) {
    on(model.area, 'point-intersect', (rows) => ({ coords: centre(rows[0][model.area]) }), (r, v) => inside(v.coords, r[model.area]));
  }
}

function addPopulate(proxy, model, name) {
  test(name('populate'), async () => {
    const plain = await proxy.findAll();
    // More than one is sent as populate[]=a&populate[]=b.
    const rows = await proxy.findAll({ batchSize: 3, populate: model.populate.length > 1 ? model.populate : model.populate[0] });
    check(model, rows);
    for (const path of model.populate) {
      const found = rows.flatMap((row, i) => references(row, path).map((r, j) => [r, references(plain[i], path)[j]]));
      ok(found.length > 0, `No row has ${path}`);
      for (const [embedded, id] of found) {
        ok(embedded && typeof embedded === 'object', `${path} is not embedded: ${JSON.stringify(embedded)}`);
        same(embedded.id, id, path);
      }
    }
  });

  test(name('findById populate'), async () => {
    const [path] = model.populate;
    const row = (await proxy.findAll()).find((r) => references(r, path).length > 0);
    const one = await proxy.findById(row.id, { populate: path });
    check(model, [one]);
    same(references(one, path).map((r) => r.id), references(row, path), path);
  });
}

function references(row, path) {
  const [field, inner] = path.split('.');
  const value = row[field];
  const list = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  return inner ? list.map((item) => item[inner]) : list;
}

function part(rows, field) {
  const text = rows.map((r) => r[field] ?? '').find((t) => t.length > 0);
  return text.slice(0, Math.max(1, Math.min(4, text.length))).toLowerCase();
}

function square([lng, lat], by) {
  return { type: 'Polygon', coordinates: [[[lng - by, lat - by], [lng + by, lat - by], [lng + by, lat + by], [lng - by, lat + by], [lng - by, lat - by]]] };
}

// The areas of these cases are rectangles along the axes.
function box(polygon) {
  const [lngs, lats] = [0, 1].map((i) => polygon.coordinates[0].map((c) => c[i]));
  return [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)];
}

function inside([lng, lat], polygon) {
  const [west, east, south, north] = box(polygon);
  return lng > west && lng < east && lat > south && lat < north;
}

function centre(polygon) {
  const [west, east, south, north] = box(polygon);
  return [(west + east) / 2, (south + north) / 2];
}

module.exports = (api) => models.forEach((model) => addReads(api, model));

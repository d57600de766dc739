/** Answers of the lab's Dask 2026.8.0: `json/counts.json`. */
export function counts(more: Readonly<Record<string, number>> = {}) {
  return {
    bytes: 0,
    clients: 2,
    cores: 4,
    erred: 0,
    hosts: 2,
    idle: 0,
    memory: 33,
    processing: 6,
    released: 0,
    saturated: 0,
    tasks: 72,
    unrunnable: 0,
    waiting: 0,
    waiting_data: 0,
    workers: 2,
    desired_workers: 4,
    ...more,
  };
}

const worker = (host: string, port: number, name: string, used: number, processing: number, kept: number) => `
<tr >
<td><a href="../worker/tcp%3A%2F%2F${host}%3A${port}.html">tcp://${host}:${port}</a></td>
<td> ${name} </td>
<td> 2 </td>
<td data-sort="400000000"> 381.47 MiB </td>
<td> <progress class="progress" value="${used}" max="400000000"></progress>
</td>
<td data-sort="1.500459989876032"> 1.50 s </td>
<td> ${processing} </td>
<td> ${kept} </td>

<td> <a href="../../proxy/44999/${host}/status">dashboard</a> </td>

<td> <a href="../logs/tcp%3A%2F%2F${host}%3A${port}.html">logs</a></td>
<td data-sort="0.14767789840698242"> 147.68 ms </td>


</tr>
`;

/** `info/main/workers.html`, without its scripts, when the first of two workers uses so much memory. */
export function workersPage(used = 82436096): string {
  return `<html lang="en">
<head>
<title> Workers </title>
<link rel="stylesheet" href="../../../statics/css/sortable.min.css" />
</head>
<body>

<h1 class="title"> Scheduler tcp://172.19.0.2:8786 </h1>
<a class="button is-primary" href="logs.html">Logs</a>
<h2 class="title is-4">Workers</h2>

<table class="table is-striped is-hoverable sortable">
<thead>
<tr>
<th> Worker </th>
<th> Name </th>
<th> Cores </th>
<th> Memory </th>
<th> Memory use </th>
<th> Occupancy </th>
<th> Processing </th>
<th> In-memory </th>
<th> Services</th>
<th> Logs </th>
<th> Last seen </th>


</tr>
</thead>
<tbody>
${worker('172.19.0.3', 32891, 'tcp://172.19.0.3:32891', used, 3, 19)}
${worker('172.19.0.4', 41169, 'worker-1', 82001920, 3, 14)}
</tbody>
</table>
</body>
</html>
`;
}

/** `info/main/exceptions.html`: one box of it. */
export const exceptionsPage = `<div style="max-width: 1200px">
<h2 class="title is-3">Exceptions</h2>

<div class="box">
<div style="display: inline-block;">
<p>
<span>Task:</span>
<code> <a href="../task/bad-cf626373-1f0d-4965-96e0-8b5403bc544b-1.html">bad-cf626373-1f0d-4965-96e0-8b5403bc544b-1</a> </code>
</p>
<div>
<span>Worker(s):</span>
<ul class="workerlist">

<li><a href="../worker/tcp%3A%2F%2F172.19.0.4%3A41169.html">tcp://172.19.0.4:41169</a></li>

</ul>
</div>
<p>
<span>Exception:</span>
<code> ValueError(&#x27;no such city: 1&#x27;) </code>
            </p>
        </div>
        <details style="border: 1px solid black; border-radius: 4px; padding: 1em; margin-top: 4px;">
            <summary style="font-weight: bold">Traceback</summary>
            <pre><code>  File &quot;&lt;dynamic-code&gt;&quot;, line 7, in bad
 </code></pre>
</details>
</div>
`;

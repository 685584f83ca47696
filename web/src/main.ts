import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html lost its #app');
// Operators' page is loaded by operators alone.
if (location.pathname === '/ops') void import('./ops/Ops.svelte').then(({ default: Ops }) => mount(Ops, { target }));
else mount(App, { target });
